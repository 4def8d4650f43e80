import { Router } from 'express';
import { SERVER_ID } from './server-id.ts';

interface ServerRoutesOptions {
  serverToken: string;
  webhookUrl?: string;
  inboundUrl?: string;
}

/** GET /server: what a health check asks. */
export function serverRoutes({ serverToken, webhookUrl = '', inboundUrl = '' }: ServerRoutesOptions): Router {
  const router = Router();
  router.get('/server', (req, res) => {
    res.json({
      ID: SERVER_ID,
      Name: 'Local Postmark',
      ApiTokens: [serverToken],
      ServerLink: `${req.protocol}://${req.host}/`,
      Color: 'blue',
      SmtpApiActivated: false,
      RawEmailEnabled: false,
      DeliveryType: 'Sandbox',
      InboundAddress: 'local@inbound.example',
      InboundHookUrl: inboundUrl,
      BounceHookUrl: webhookUrl,
      OpenHookUrl: webhookUrl,
      DeliveryHookUrl: webhookUrl,
      ClickHookUrl: webhookUrl,
      PostFirstOpenOnly: false,
      InboundDomain: '',
      InboundHash: 'local',
      InboundSpamThreshold: 5,
      TrackOpens: false,
      TrackLinks: 'None',
      IncludeBounceContentInHook: false,
      EnableSmtpApiErrorHooks: false,
    });
  });
  return router;
}

import { setTimeout as delay } from 'node:timers/promises';
import { Router, type RequestHandler } from 'express';
import { answerFault } from './answer-fault.ts';
import type { Faults } from './faults.ts';
import type { MailStore } from './mail-store.ts';
import { outboundSummary } from './outbound-summary.ts';
import { pageOf } from './page-of.ts';
import { queryOf } from './query-of.ts';
import { searchMessages } from './search-messages.ts';

/** GET /messages/outbound and its details. */
export function searchRoutes({ store, faults, now }: { store: MailStore; faults: Faults; now: () => Date }): Router {
  const router = Router();
  router.use('/messages/outbound', underSearchFault(faults));

  router.get('/messages/outbound', (req, res) => {
    const query = queryOf(req);
    const page = pageOf(query);
    if (!page.ok) {
      res.status(422).json({ ErrorCode: 300, Message: page.message });
      return;
    }
    const found = searchMessages(store.messages(), query, now());
    const Messages = found.slice(page.offset, page.offset + page.count).map(outboundSummary);
    res.json({ TotalCount: found.length, Messages });
  });

  router.get('/messages/outbound/:messageId/details', (req, res) => {
    const mail = store.find(req.params.messageId);
    if (!mail) {
      res.status(422).json({ ErrorCode: 701, Message: 'This message was not found.' });
      return;
    }
    const MessageEvents = store
      .events(mail.messageId)
      .filter(({ type }) => type !== 'Reply')
      .map(({ type, recipient, at, bounceId, link }) => ({
        Recipient: recipient,
        Type: type === 'Delivery' ? 'Delivered' : type === 'HardBounce' ? 'Bounced' : type,
        ReceivedAt: at,
        Details: { ...(bounceId ? { BounceID: bounceId } : {}), ...(link ? { Link: link } : {}) },
      }));
    res.json({
      ...outboundSummary(mail),
      TextBody: mail.textBody,
      HtmlBody: mail.htmlBody,
      Body: mail.textBody,
      MessageEvents,
    });
  });
  return router;
}

function underSearchFault(faults: Faults): RequestHandler {
  return async (_req, res, next) => {
    const fault = faults.take('search');
    if (fault?.mode === 'slow') await delay(fault.delayMs ?? 3_000);
    if (!fault || !answerFault(fault, res)) next();
  };
}

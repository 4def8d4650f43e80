import { Router } from 'express';
import { z } from 'zod';
import type { MailBoxDeps } from './mail-box-deps.ts';
import { MessagePage } from './message-page.tsx';
import { MESSAGE_VIEWS, type MessageView } from './message-page-props.ts';
import { NotFoundPage } from './not-found-page.tsx';
import type { OutboxMessage } from './outbox-message.ts';
import { sendPage } from './send-page.ts';
import { recipientsOf } from './take-in.ts';

const happening = z.object({
  type: z.enum(['Delivery', 'HardBounce', 'SpamComplaint', 'SubscriptionChange', 'Open', 'Click']),
  recipient: z.string(),
  link: z.string().optional(),
});
const reply = z.object({
  recipient: z.string(),
  subject: z.string(),
  text: z.string().min(1),
  automatic: z.string().optional(),
});
const view = z.enum(Object.keys(MESSAGE_VIEWS) as MessageView[]).catch('wide');

/** One mail: its page, and what can be done with it. Each form comes back to the page, where the event tells what was said. */
export function messageRoutes({ store, faults, happenings, now, takesReplies }: MailBoxDeps): Router {
  const router = Router();

  router.use('/mail/:messageId', (req, res, next) => {
    const mail = store.find(req.params.messageId);
    if (!mail) {
      sendPage(res, NotFoundPage({ fault: faults.active() }), 404);
      return;
    }
    res.locals['mail'] = mail;
    next();
  });

  router.get('/mail/:messageId', (req, res) => {
    const mail = res.locals['mail'] as OutboxMessage;
    const ours = new Set(recipientsOf(mail));
    const inactive = store
      .suppressions()
      .filter(({ stream, address }) => stream === mail.messageStream && ours.has(address))
      .map(({ address }) => address);
    const events = store.events(mail.messageId);
    const shown = { mail, events, inactive, view: view.parse(req.query['view']), takesReplies };
    sendPage(res, MessagePage({ ...shown, fault: faults.active(), now: now() }));
  });

  router.post('/mail/:messageId/events', async (req, res) => {
    const { type, recipient, link } = happening.parse(req.body);
    const clicked = type === 'Click' && link !== undefined ? { link } : {};
    await happenings.emit(req.params.messageId, { type, recipient, ...clicked });
    res.redirect(303, `/mail/${req.params.messageId}#events`);
  });

  router.post('/mail/:messageId/reply', async (req, res) => {
    const { recipient, subject, text, automatic } = reply.parse(req.body);
    const about = { from: recipient, subject, text, automatic: automatic !== undefined };
    await happenings.reply(req.params.messageId, about);
    res.redirect(303, `/mail/${req.params.messageId}#events`);
  });

  router.post('/mail/:messageId/reactivate', async (req, res) => {
    const { messageStream: stream } = res.locals['mail'] as OutboxMessage;
    const { recipient: address } = z.object({ recipient: z.string() }).parse(req.body);
    const change = {
      stream,
      address,
      reason: 'HardBounce',
      origin: 'Customer',
      at: now().toISOString(),
      active: true,
    } as const;
    await happenings.changeSuppression(change);
    res.redirect(303, `/mail/${req.params.messageId}`);
  });
  return router;
}

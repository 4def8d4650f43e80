import { Router } from 'express';
import { bouncePayload } from './bounce-payload.ts';
import type { Happenings } from './happenings.ts';
import type { MailStore } from './mail-store.ts';
import { pageOf } from './page-of.ts';
import { queryOf } from './query-of.ts';

type BouncePayload = ReturnType<typeof bouncePayload>;

/** GET /bounces and /bounces/:id, PUT /bounces/:id/activate. */
export function bounceRoutes({
  store,
  happenings,
  now,
}: {
  store: MailStore;
  happenings: Happenings;
  now: () => Date;
}): Router {
  const router = Router();

  router.get('/bounces', (req, res) => {
    const query = queryOf(req);
    const page = pageOf(query);
    if (!page.ok) {
      res.status(422).json({ ErrorCode: 300, Message: page.message });
      return;
    }
    const found = bounces(store).filter((bounce) => passes(bounce, query));
    res.json({ TotalCount: found.length, Bounces: found.slice(page.offset, page.offset + page.count) });
  });

  router.get('/bounces/:id', (req, res) => {
    const bounce = bounces(store).find(({ ID }) => String(ID) === req.params.id);
    if (bounce) res.json(bounce);
    else res.status(422).json({ ErrorCode: 407, Message: 'Bounce was not found.' });
  });

  router.put('/bounces/:id/activate', async (req, res) => {
    const bounce = bounces(store).find(({ ID }) => String(ID) === req.params.id);
    if (!bounce?.CanActivate) {
      res.status(422).json({ ErrorCode: 407, Message: 'There is no such bounce, or it cannot be activated.' });
      return;
    }
    const at = now().toISOString();
    const { MessageStream: stream, Email: address } = bounce;
    await happenings.changeSuppression({ stream, address, reason: 'HardBounce', origin: 'Customer', at, active: true });
    res.json({ Message: 'OK', Bounce: { ...bounce, Inactive: false } });
  });
  return router;
}

/** Newest first. */
function bounces(store: MailStore): BouncePayload[] {
  const inactive = new Set(store.suppressions().map(({ stream, address }) => `${stream} ${address}`));
  return store
    .events()
    .filter(({ type }) => type === 'HardBounce' || type === 'SpamComplaint')
    .reverse()
    .flatMap((event) => {
      const mail = store.find(event.messageId);
      return mail ? [bouncePayload(mail, event, inactive.has(`${mail.messageStream} ${event.recipient}`))] : [];
    });
}

function passes(bounce: BouncePayload, query: Record<string, string>): boolean {
  const same = (name: string, value: string | boolean) => query[name] === undefined || query[name] === String(value);
  return (
    same('type', bounce.Type) &&
    same('inactive', bounce.Inactive) &&
    same('tag', bounce.Tag) &&
    same('messageid', bounce.MessageID) &&
    same('messagestream', bounce.MessageStream) &&
    bounce.Email.toLowerCase().includes((query['emailfilter'] ?? '').toLowerCase())
  );
}

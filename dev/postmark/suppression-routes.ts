import { Router } from 'express';
import { z } from 'zod';
import { addressesOf } from './addresses-of.ts';
import type { Happenings } from './happenings.ts';
import type { MailStore } from './mail-store.ts';
import type { Suppression } from './outbox-message.ts';
import { queryOf } from './query-of.ts';

interface SuppressionDeps {
  store: MailStore;
  happenings: Happenings;
  streams: readonly string[];
  now: () => Date;
}

const entries = z.object({ Suppressions: z.array(z.object({ EmailAddress: z.string() })).max(50) });

/** The suppressions of a message stream: dump, create, delete. */
export function suppressionRoutes(deps: SuppressionDeps): Router {
  const router = Router();
  router.use('/message-streams/:stream/suppressions', (req, res, next) => {
    if (deps.streams.includes(req.params.stream)) next();
    else res.status(422).json({ ErrorCode: 1226, Message: 'The message stream for the provided ID was not found.' });
  });

  router.get('/message-streams/:stream/suppressions/dump', (req, res) => {
    const query = queryOf(req);
    const found = deps.store.suppressions().filter((one) => one.stream === req.params.stream && passes(one, query));
    res.json({
      Suppressions: found.map(({ address, reason, origin, at }) => ({
        EmailAddress: address,
        SuppressionReason: reason,
        Origin: origin,
        CreatedAt: at,
      })),
    });
  });

  for (const [path, active] of [
    ['', false],
    ['/delete', true],
  ] as const) {
    router.post(`/message-streams/:stream/suppressions${path}`, (req, res) => {
      const body = entries.safeParse(req.body);
      if (!body.success) {
        res
          .status(422)
          .json({ ErrorCode: 403, Message: "Incompatible JSON: 'Suppressions' holds at most 50 addresses." });
        return;
      }
      const stream = req.params.stream;
      res.json({
        Suppressions: body.data.Suppressions.map(({ EmailAddress }) => change(deps, stream, EmailAddress, active)),
      });
    });
  }
  return router;
}

function change({ store, happenings, now }: SuppressionDeps, stream: string, address: string, active: boolean): object {
  const failed = (Message: string) => ({ EmailAddress: address, Status: 'Failed', Message });
  if (addressesOf(address)?.length !== 1) return failed('An invalid email address was provided.');
  const held = store
    .suppressions()
    .find((one) => one.stream === stream && one.address.toLowerCase() === address.toLowerCase());
  if (active && held?.reason === 'SpamComplaint') {
    return failed('You do not have the required authority to change this suppression.');
  }
  const changes = active === (held !== undefined);
  const at = now().toISOString();
  const reason = held?.reason ?? 'ManualSuppression';
  if (changes) void happenings.changeSuppression({ stream, address, reason, origin: 'Customer', at, active });
  return { EmailAddress: address, Status: active ? 'Deleted' : 'Suppressed', Message: null };
}

function passes(one: Suppression, query: Record<string, string>): boolean {
  const same = (name: string, value: string) => (query[name] ?? value).toLowerCase() === value.toLowerCase();
  return (
    same('suppressionreason', one.reason) &&
    same('origin', one.origin) &&
    same('emailaddress', one.address) &&
    one.at.slice(0, 10) >= (query['fromdate'] ?? '') &&
    one.at.slice(0, 10) <= (query['todate'] ?? '9999')
  );
}

import { setTimeout as delay } from 'node:timers/promises';
import { Router, type Request, type Response } from 'express';
import { answerFault } from './answer-fault.ts';
import type { Fault, Faults } from './faults.ts';
import type { MailStore } from './mail-store.ts';
import type { OutboxMessage } from './outbox-message.ts';
import { takeIn, type TakenIn } from './take-in.ts';

interface SendDeps {
  store: MailStore;
  faults: Faults;
  streams: readonly string[];
  now: () => Date;
  onAccepted: (message: OutboxMessage) => void;
}

/** POST /email and /email/batch. */
export function sendRoutes(deps: SendDeps): Router {
  const router = Router();
  router.post('/email', (req, res) =>
    underFault(deps, res, (fault) => {
      const taken = accept(deps, req.body, fault);
      return { status: taken.ok ? 200 : taken.status, body: answerOf(taken) };
    }),
  );
  router.post('/email/batch', (req: Request<object, object, unknown>, res) =>
    underFault(deps, res, (fault) => {
      if (!Array.isArray(req.body)) return refused(403, 'Incompatible JSON: an array of messages is expected.');
      if (req.body.length > 500) return refused(410, 'Too many batch messages: at most 500 are allowed.');
      return { status: 200, body: req.body.map((mail) => answerOf(accept(deps, mail, fault))) };
    }),
  );
  return router;
}

const refused = (code: number, message: string) => ({ status: 422, body: { ErrorCode: code, Message: message } });

async function underFault(
  deps: SendDeps,
  res: Response,
  send: (fault?: Fault) => { status: number; body: unknown },
): Promise<void> {
  const fault = deps.faults.take('send');
  if (!fault) {
    const answer = send();
    res.status(answer.status).json(answer.body);
    return;
  }
  if (fault.accepted || fault.mode === 'accepted-then-drop') send(fault);
  if (fault.mode === 'slow') await delay(fault.delayMs ?? 3_000);
  if (answerFault(fault, res)) return;
  const answer = send(fault);
  res.status(answer.status).json(answer.body);
}

function accept(deps: SendDeps, mail: unknown, fault?: Fault): TakenIn {
  const taken = takeIn(deps.store, mail, {
    streams: deps.streams,
    now: deps.now,
    everyoneInactive: fault?.mode === 'inactive-406',
    ...(fault?.mode === 'found-late' ? { foundAfterMs: fault.delayMs ?? 60_000 } : {}),
  });
  if (taken.ok) deps.onAccepted(taken.message);
  return taken;
}

function answerOf(taken: TakenIn): object {
  if (!taken.ok) return { ErrorCode: taken.code, Message: taken.message };
  const { to, cc, bcc, submittedAt, messageId } = taken.message;
  return {
    To: to,
    Cc: cc,
    Bcc: bcc,
    SubmittedAt: submittedAt,
    MessageID: messageId,
    ErrorCode: 0,
    Message: taken.note,
  };
}

import type { Logger } from 'pino';
import type { Instant } from '../../domain/calendar.ts';
import { mailSettled, settledFactId } from '../../inbound/mail-settled.ts';
import { claimOf } from '../../mail/ledger.ts';
import type { ApiDeps } from '../deps.ts';
import { Problem } from '../http/problem.ts';
import { noteIdOf } from '../customers/words-of.ts';

export interface FoundOut {
  sendKey: string;
  outcome: 'sent' | 'not-sent';
  by: string;
  note?: string | undefined;
  now: Instant;
  log: Logger;
}

/** A person says what became of a letter on the list "outcome unknown"; said again, the answer is the same. */
export async function settleMail(
  deps: Pick<ApiDeps, 'store' | 'mails' | 'journeys'>,
  { sendKey, outcome, by, note, now, log }: FoundOut,
): Promise<void> {
  const { mails, store } = deps;
  const letter = await mails.find(sendKey);
  if (!letter) throw new Problem('unknown-mail');
  if (letter.state === outcome) return;
  if (letter.state !== 'unknown') throw new Problem('mail-settled', { detail: `It is ${letter.state}.` });
  const factId = await settledFactId(deps, letter);
  if (note !== undefined)
    await store.texts.insert({ _id: noteIdOf(factId), subject: letter.subject, at: now, words: note });
  // First the fact: while the ledger says "unknown", the same request can complete what was interrupted.
  await mailSettled({ ...deps, log }, letter, { outcome, by, now });
  const claim = { ...claimOf(letter), settledAt: now };
  await mails.settle(
    outcome === 'sent'
      ? { ...claim, state: 'sent', messageId: 'found by a person' }
      : { ...claim, state: 'not-sent', why: 'a person found that it was not sent' },
  );
  log.info({ subject: letter.subject, tag: letter.tag, outcome }, 'a person found out what became of a mail');
}

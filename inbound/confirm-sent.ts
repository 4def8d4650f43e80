import type { Instant } from '../domain/calendar.ts';
import type { MailEvent } from '../door/postmark/mail-event.ts';
import { claimOf } from '../mail/ledger.ts';
import type { Mail } from '../store/mails.ts';
import type { InboundDeps } from './deps.ts';
import { isToStaff, letterOf } from './letter-of.ts';
import { mailSettled } from './mail-settled.ts';

type AboutSent = Extract<MailEvent, { type: 'delivered' | 'bounced' | 'complained' }>;

/**
 * What happened to a mail proves that it was sent, also one whose sending is still uncertain or on the list "outcome
 * unknown". A letter's delivery is noted; a colleague whose address does not take our mail is a thing to know.
 */
export async function confirmSent(deps: InboundDeps, event: AboutSent, now: Instant): Promise<void> {
  const letter = await letterOf(deps, event);
  if (!letter) return;
  const { messageId } = event;
  if (letter.state !== 'sent' && messageId !== undefined) await confirm(deps, letter, messageId, now);
  if (event.type === 'delivered') await deps.mails.markDelivered(letter._id, event.at);
  else if (isToStaff(letter))
    deps.log.warn({ subject: letter.subject, event: event.type }, 'a mail to a colleague about a task did not arrive');
}

async function confirm(deps: InboundDeps, letter: Mail, messageId: string, now: Instant): Promise<void> {
  // First the fact: the ledger says "unknown" until it is there, and an interrupted event is processed again.
  if (letter.state === 'unknown') await mailSettled(deps, letter, { outcome: 'sent', by: 'postmark', now });
  await deps.mails.confirm({ ...claimOf(letter), state: 'sent', messageId, settledAt: now });
}

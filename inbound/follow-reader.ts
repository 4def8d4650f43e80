import { dayOf, type Instant, isoDate } from '../domain/calendar.ts';
import type { FactOf } from '../domain/customer/facts.ts';
import type { MailEvent } from '../door/postmark/mail-event.ts';
import type { InboundDeps } from './deps.ts';
import { customerStepOf, letterOf } from './letter-of.ts';
import { insertAndTell } from './tell.ts';

/**
 * Notes that a mail was opened (once) or a link in it pressed (once a day), only of a customer who agrees to be followed
 * at this moment. False: nothing of it may be kept.
 */
export async function followReader(
  deps: InboundDeps,
  event: Extract<MailEvent, { type: 'opened' | 'clicked' }>,
  now: Instant,
): Promise<boolean> {
  const { store } = deps;
  const letter = await letterOf(deps, event);
  const key = letter && customerStepOf(letter);
  const customer = letter && key !== undefined ? await store.customers.current(letter.subject) : undefined;
  if (key === undefined || !customer || customer.email !== event.recipient) return false;
  const facts = await store.facts.load(customer._id);
  const chosen = facts.findLast((fact): fact is FactOf<'trackingChosen'> => fact.type === 'trackingChosen');
  if (chosen?.on !== true) return false;
  const head = { subject: customer._id, happenedAt: event.at, recordedAt: now, key };
  await insertAndTell(
    deps,
    event.type === 'opened'
      ? { ...head, _id: `${customer._id}|mailOpened|${key}`, type: 'mailOpened' }
      : { ...head, _id: `${customer._id}|linkClicked|${key}|${isoDate(dayOf(event.at))}`, type: 'linkClicked' },
  );
  return true;
}

import type { Logger } from 'pino';
import type { Instant } from '../../domain/calendar.ts';
import type { CustomerFact, FactOf } from '../../domain/customer/facts.ts';
import type { Topic } from '../../domain/customer/touchpoints.ts';
import type { ApiDeps } from '../deps.ts';
import { justAfter } from '../answers/just-after.ts';
import { tellJourney } from '../tell-journey.ts';

type Choice = FactOf<'optedOut'> | FactOf<'consentGiven'>;

/** Whether a topic, or everything, is switched off: the latest choice rules, and one about everything is about each. */
export function isOff(facts: readonly CustomerFact[], topic: Topic | 'all'): boolean {
  const choices = facts.filter((fact): fact is Choice => fact.type === 'optedOut' || fact.type === 'consentGiven');
  if (topic !== 'all')
    return choices.findLast((one) => one.topic === topic || one.topic === 'all')?.type === 'optedOut';
  const off = choices.findLastIndex((one) => one.type === 'optedOut' && one.topic === 'all');
  return off >= 0 && choices.slice(off).every((one) => one.type === 'optedOut');
}

/** Records that a customer switches a topic or everything off, once, and answers with the facts as they are now. */
export async function recordOptOut(
  { store, journeys }: Pick<ApiDeps, 'store' | 'journeys'>,
  { subject, topic, now, log }: { subject: string; topic: Topic | 'all'; now: Instant; log: Logger },
): Promise<CustomerFact[]> {
  const facts = await store.facts.load(subject);
  if (isOff(facts, topic)) return facts;
  const at = justAfter(facts.findLast((fact) => fact.type === 'consentGiven')?.happenedAt, now);
  const _id = `${subject}|optedOut|${topic}|${at}`;
  if (await store.facts.insertFromOutside({ _id, subject, happenedAt: at, recordedAt: now, type: 'optedOut', topic }))
    await tellJourney(journeys, subject, _id, log);
  return store.facts.load(subject);
}

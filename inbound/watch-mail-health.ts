import type { Instant } from '../domain/calendar.ts';
import { countedSince, healthFacts, type MailFigures } from '../domain/mail-health.ts';
import { bureauId } from '../domain/subject.ts';
import type { InboundDeps } from './deps.ts';
import { insertAndTell, withPatience } from './tell.ts';

/** The figures of the health of our mail, and since when they count. */
export async function mailFigures(
  { store, mails }: Pick<InboundDeps, 'store' | 'mails'>,
  now: Instant,
): Promise<MailFigures & { since: Instant }> {
  const since = countedSince(await store.facts.ofBureau(), now);
  const [bounces, complaints, sent] = await Promise.all([
    store.postmarkEvents.count('bounces', since),
    store.postmarkEvents.count('complaints', since),
    mails.sentSince(since),
  ]);
  return { bounces, complaints, sent, since };
}

/** Looks at the health of our mail: an alarm, or a stop of commercial mail, which makes every journey look again. */
export async function watchMailHealth(deps: InboundDeps, now: Instant): Promise<void> {
  const { store, log } = deps;
  const figures = await mailFigures(deps, now);
  for (const fact of healthFacts(bureauId, await store.facts.ofBureau(), figures, now)) {
    if (!(await insertAndTell(deps, fact))) continue;
    const { type, of, count, sent } = fact;
    log.error({ alarm: true, type, of, count, sent }, 'the health of our mail is bad');
    if (fact.type === 'commercialStopped') await lookAgain(deps, fact._id);
  }
}

/**
 * Makes every journey look again after commercial mail was stopped or let go on. Where Temporal is away the daily look
 * does it: the same fact makes them look once.
 */
export const lookAgain = ({ journeys, log }: Pick<InboundDeps, 'journeys' | 'log'>, factId: string): Promise<boolean> =>
  withPatience(
    () => journeys.replanAll(factId),
    (failure) => log.warn({ fact: factId, failure }, 'the journeys were not told to look again'),
  );

import type { BureauFact, BureauFactOf } from './bureau/facts.ts';
import { commercialStoppedAt } from './bureau/plan.ts';
import { addDays, addMinutes, type Instant } from './calendar.ts';

/** Bounces and spam complaints of so many days, as parts of the mails sent in them (rules, section 13). */
export const mailHealth = {
  days: 7,
  bounces: { alarmPer10000: 200, stopPer10000: 400, atLeast: 10 },
  complaints: { alarmPer10000: 4, stopPer10000: 8, atLeast: 3 },
} as const;

export const ailments = ['bounces', 'complaints'] as const;
export type Ailment = (typeof ailments)[number];
export type HealthLevel = 'good' | 'alarm' | 'stop';

export interface MailFigures extends Record<Ailment, number> {
  sent: number;
}

/** How bad one of them is. Fewer than a handful say nothing, whatever part of the mails they are. */
export function healthLevel(of: Ailment, count: number, sent: number): HealthLevel {
  const { alarmPer10000, stopPer10000, atLeast } = mailHealth[of];
  if (count < atLeast) return 'good';
  if (count * 10_000 >= sent * stopPer10000) return 'stop';
  return count * 10_000 >= sent * alarmPer10000 ? 'alarm' : 'good';
}

/** Since when is counted: seven days, or since directie lifted a stop; what made that stop would make it again at once. */
export function countedSince(facts: readonly BureauFact[], now: Instant): Instant {
  const lifted = facts.findLast((fact) => fact.type === 'commercialResumed')?.happenedAt;
  const begin = addDays(now, -mailHealth.days);
  return lifted !== undefined && lifted > begin ? lifted : begin;
}

type HealthFact = BureauFactOf<'mailAlarmed'> | BureauFactOf<'commercialStopped'>;

/**
 * What these figures make happen: an alarm once a day and kind, also where they reach the level of a stop; and a stop of
 * commercial mail, unless it is stopped. Ids are deterministic: two who look at once make one fact.
 */
export function healthFacts(
  subject: string,
  facts: readonly BureauFact[],
  figures: MailFigures,
  now: Instant,
): HealthFact[] {
  const { sent } = figures;
  const ill = ailments.filter((of) => healthLevel(of, figures[of], sent) !== 'good');
  const stops = ill.filter((of) => healthLevel(of, figures[of], sent) === 'stop');
  const head = { subject, happenedAt: now, recordedAt: now };
  const alarms = ill.map((of): HealthFact => {
    const _id = `${subject}|mailAlarmed|${of}|${now.slice(0, 10)}`;
    return { ...head, _id, type: 'mailAlarmed', of, count: figures[of], sent };
  });
  const known = new Set(facts.map(({ _id }) => _id));
  const [of] = stops;
  if (of === undefined || commercialStoppedAt(facts) !== undefined) return alarms.filter(({ _id }) => !known.has(_id));
  const resumed = facts.filter(({ type }) => type === 'commercialResumed');
  const liftedAt = resumed.at(-1)?.happenedAt;
  // Two processes' clocks may differ: what stops it again happens after it was lifted, be it by a millisecond.
  const happenedAt = liftedAt !== undefined && liftedAt >= now ? addMinutes(liftedAt, 1 / 60_000) : now;
  const stop: HealthFact = {
    ...{ ...head, happenedAt, _id: `${subject}|commercialStopped|${resumed.length + 1}`, type: 'commercialStopped' },
    ...{ of, count: figures[of], sent },
  };
  return [...alarms, stop].filter(({ _id }) => !known.has(_id));
}

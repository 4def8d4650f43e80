import { type Instant, instantAt, parseDay } from '../../domain/calendar.ts';
import { plainContext } from '../../domain/context.ts';
import type { PartnerFact, PartnerFactOf } from '../../domain/partner/facts.ts';
import { planPartner } from '../../domain/partner/plan.ts';
import type { Agenda, Step } from '../../domain/step.ts';
import { stepDone } from '../../domain/step-done.ts';

/** One partner in these tests: a joint venture, who has nothing but what every partner has. */
export const partnerId = 'partner-1';
export const manager = 'manager-1';

/** '2027-03-18 09:40', Amsterdam, as an instant; midday without a time. An instant stays one. */
export function localTime(when: string): Instant {
  if (when.endsWith('Z')) return when;
  const [date = '', time = '12:00'] = when.split(' ');
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return instantAt(parseDay(date), hour * 60 + minute);
}

let counted = 0;

/** A fact of the partner, at a local time, with what a test cares about. */
export function happened<T extends PartnerFact['type']>(
  type: T,
  when: string,
  rest: Omit<PartnerFactOf<T>, '_id' | 'subject' | 'type' | 'happenedAt' | 'recordedAt'>,
): PartnerFact {
  const at = localTime(when);
  const head = { _id: `${partnerId}|${type}|${++counted}`, subject: partnerId, happenedAt: at, recordedAt: at };
  return { ...head, type, ...rest } as unknown as PartnerFact;
}

export const registered = (when = '2027-01-04'): PartnerFact =>
  happened('partnerRegistered', when, { partnerKind: 'joint-venture', managerId: manager, by: 'key' });

export const agendaAt = (facts: readonly PartnerFact[], when: string): Agenda =>
  planPartner(partnerId, facts, plainContext(), localTime(when));

/** One step of it; undefined where it is not on the agenda. */
export const stepAt = (facts: readonly PartnerFact[], when: string, key: string): Step | undefined =>
  agendaAt(facts, when).steps.find((one) => one.key === key);

/** The facts after a due step was carried out as the journey does it. */
export function carriedOut(facts: readonly PartnerFact[], when: string, key: string): PartnerFact[] {
  const step = stepAt(facts, when, key);
  if (step?.state !== 'due') throw new Error(`${key} is not due but ${step?.state ?? 'absent'}`);
  const outcome = step.channel === 'record' ? 'recorded' : step.channel === 'mail' ? 'sent' : 'opened';
  const done = stepDone(partnerId, step, { outcome }, { now: localTime(when), closing: new Set() });
  return [...facts, done];
}

import { type Day, dayOf, type Instant, parseDay } from '../calendar.ts';
import type { AgreementKind } from './agreement-kinds.ts';
import type { PartnerFact } from './facts.ts';
import type { PartnerSteps } from './scope.ts';
import { wantOf } from './want.ts';

/** So long before an agreement ends somebody thinks of it; before the last day to give notice, where that is earlier. */
const thinkOfIt = { daysBeforeEnd: 60, daysBeforeNotice: 14 } as const;

export interface Agreement {
  id: string;
  kind: AgreementKind;
  from: Day;
  until?: Day;
  noticeDays: number;
  /** The terms in words. */
  noteId: string;
  madeAt: Instant;
  recordedAt: Instant;
  ended?: { at: Instant; reasonId: string };
}

/** What was agreed with a partner, in order of agreeing. */
export function agreementsOf(facts: readonly PartnerFact[]): Agreement[] {
  const made = facts.filter((fact) => fact.type === 'agreementMade');
  return made.map(({ agreementId: id, agreement: kind = 'general', from, until, noticeDays = 0, ...fact }) => {
    const { noteId, happenedAt: madeAt, recordedAt } = fact;
    const ended = facts.find((one) => one.type === 'agreementEnded' && one.agreementId === id);
    return {
      ...{ id, kind, from: parseDay(from), noticeDays, noteId, madeAt, recordedAt },
      ...(until !== undefined && { until: parseDay(until) }),
      ...(ended?.type === 'agreementEnded' && { ended: { at: ended.happenedAt, reasonId: ended.reasonId } }),
    };
  });
}

/** Whether an agreement binds us on a day. */
export const bindsOn = ({ from, until, ended }: Agreement, day: Day): boolean =>
  from <= day && (until === undefined || day <= until) && (ended === undefined || day < dayOf(ended.at));

/** An agreement that ends is work for who looks after the partner, once, unless a longer one of its kind took its place. */
export const agreementSteps: PartnerSteps = (scope) => {
  const agreements = agreementsOf(scope.history.facts);
  return agreements.flatMap((agreement) => {
    const { id, until, noticeDays, recordedAt, ended } = agreement;
    if (until === undefined) return [];
    const days = Math.max(thinkOfIt.daysBeforeEnd, noticeDays === 0 ? 0 : noticeDays + thinkOfIt.daysBeforeNotice);
    const day = Math.max(until - days, dayOf(recordedAt));
    return [
      wantOf(scope, {
        ...{ key: `agreement-ends:${id}`, kind: 'agreement-ends', channel: 'task', wantedSince: recordedAt },
        ...{ when: { day }, lastSensible: { days: Math.max(until - day, 0) } },
        never: ended ? 'agreement ended' : agreements.some(replaces(agreement)) ? 'renewed' : undefined,
        more: { about: id, task: 'partner-agreement-ends' },
      }),
    ];
  });
};

const replaces =
  (old: Agreement) =>
  ({ id, kind, until, madeAt, ended }: Agreement): boolean =>
    id !== old.id &&
    kind === old.kind &&
    madeAt > old.madeAt &&
    !ended &&
    (until ?? Infinity) > (old.until ?? Infinity);

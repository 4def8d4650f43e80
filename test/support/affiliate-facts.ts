import type { PartnerFact, PartnerFactOf } from '../../domain/partner/facts.ts';
import { plainContext, type Context } from '../../domain/context.ts';
import { planPartner } from '../../domain/partner/plan.ts';
import type { Step } from '../../domain/step.ts';
import { parseDay, type Instant } from '../../domain/calendar.ts';
import { local } from './facts.ts';

/** One affiliate in most tests. */
export const affiliateId = 'partner-a1';

let counted = 0;

function head(at: string, recordedAt?: Instant) {
  const happenedAt = at.endsWith('Z') ? at : local(at);
  counted++;
  const _id = `a-${String(counted).padStart(6, '0')}`;
  return { _id, subject: affiliateId, happenedAt, recordedAt: recordedAt ?? happenedAt };
}

type Content<T extends PartnerFact['type']> = Omit<PartnerFactOf<T>, 'type' | keyof ReturnType<typeof head>>;

/** Any fact of the affiliate. */
export const happened = <T extends PartnerFact['type']>(at: string, type: T, content: Content<T>): PartnerFact =>
  ({ ...head(at), type, ...content }) as unknown as PartnerFact;

export const joinedOn = (at: string): PartnerFact =>
  happened(at, 'partnerRegistered', { partnerKind: 'affiliate', managerId: 'm-1', by: 'key' });

/** A customer he brought ordered for the first time. */
export const sale = (at: string, customerId: string, valueCents = 150_000): PartnerFact =>
  happened(at, 'customerReached', {
    ...{ customerId, stage: 'ordered', as: 'introduced', projectId: `p-${customerId}`, valueCents },
  });

export const cancelled = (at: string, customerId: string): PartnerFact =>
  happened(at, 'customerReached', {
    ...{ customerId, stage: 'cancelled', as: 'introduced', projectId: `p-${customerId}` },
  });

/** So many sales in a month ('2027-03'), one on each day from the third on. */
export const salesIn = (month: string, count: number, valueCents?: number): PartnerFact[] =>
  Array.from({ length: count }, (_, n) =>
    sale(`${month}-${String(n + 3).padStart(2, '0')}`, `${month}-${n}`, valueCents),
  );

export const ranked = (at: string, level: 'top' | 'active' | 'quiet', best = false): PartnerFact =>
  happened(at, 'ranked', { month: at.slice(0, 7), level, best });

/** A promotion for affiliates runs from one day to another. */
export const promoting = (on: string, until: string, id = 'spring'): Context => ({
  ...plainContext(),
  announcements: [
    { id, kind: 'promotion', on: parseDay(on), until: parseDay(until), scheduledAt: local('2026-01-01') },
  ],
});

/** Steps of his agenda at a local date and time whose key begins so. */
export const stepsOf = (
  facts: readonly PartnerFact[],
  now: string,
  { of, context = plainContext() }: { of: string; context?: Context },
): Step[] => {
  const inOrder = [...facts].sort((a, b) => (a.happenedAt < b.happenedAt ? -1 : 1));
  return planPartner(affiliateId, inOrder, context, local(now)).steps.filter(({ key }) => key.startsWith(of));
};

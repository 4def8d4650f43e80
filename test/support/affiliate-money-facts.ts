import type { Instant } from '../../domain/calendar.ts';
import type { PartnerFact, PartnerFactOf } from '../../domain/partner/facts.ts';
import { local } from './facts.ts';

export const affiliate = 'partner-a1';

/** Registered as an affiliate on a day. */
export const affiliateSince = (on: string, more: Partial<PartnerFactOf<'partnerRegistered'>> = {}): PartnerFact => ({
  ...{ _id: `${affiliate}|partnerRegistered`, subject: affiliate, happenedAt: local(on), recordedAt: local(on) },
  ...{ type: 'partnerRegistered', partnerKind: 'affiliate', by: 'test', ...more },
});

type Stage = PartnerFactOf<'customerReached'>['stage'];
type Reached = PartnerFactOf<'customerReached'>;

/** What the journey of a customer told: by default of his one order, 'P-<customer>'. */
export function told(at: Instant, customerId: string, stage: Stage, more: Partial<Reached> = {}): Reached {
  const ofOrder = stage === 'registered' || stage === 'refused' ? {} : { projectId: `P-${customerId}` };
  const { projectId = ofOrder.projectId } = more;
  return {
    ...{ _id: `${affiliate}|customerReached|${customerId}|${stage}:${projectId ?? ''}:${at}`, subject: affiliate },
    ...{
      happenedAt: at,
      recordedAt: at,
      type: 'customerReached',
      customerId,
      stage,
      as: 'introduced',
      ...ofOrder,
      ...more,
    },
  };
}

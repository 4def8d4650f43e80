import type { Instant } from '../calendar.ts';
import type { ReachedAs, ReachedStage } from '../partner/facts.ts';
import type { IntroducedBy } from './growth-facts.ts';
import type { History } from './history.ts';
import { introductionOf, type LostBecause } from './introductions.ts';
import type { Order } from './orders.ts';

/** What a partner is told of this customer or order, once by its key. */
export interface PartnerWord {
  key: string;
  partnerId: string;
  stage: ReachedStage;
  as: ReachedAs;
  at: Instant;
  projectId?: string;
  valueCents?: number;
  promisedOn?: string;
  via?: IntroducedBy;
  why?: LostBecause;
  score?: number;
}

/**
 * A partner hears of every order that he placed, and of every order of who he brought, as far as it has come; who claimed in
 * vain hears that, with the reason. The keys name the partner: where facts that came late make another the winner, each is
 * told what is true of him. Which order counts, and for what, the partner's own journey decides.
 */
export function wordsToPartners(history: History, subject: string): PartnerWord[] {
  const { introductions, orderedBy, orders } = history;
  if (introductions.length === 0 && orderedBy.size === 0) return [];
  return [
    ...introduced(history, subject),
    ...[...orderedBy].flatMap(([projectId, partnerId]) => {
      const order = orders.get(projectId);
      return order ? ofOrder(history, order, { partnerId, as: 'ordered' }) : [];
    }),
  ];
}

function introduced(history: History, subject: string): PartnerWord[] {
  const { winner, losers, fixedAt } = introductionOf(history, subject);
  const refused = losers.flatMap(({ claim, why }): PartnerWord[] => {
    const { programme, introducerId: partnerId, happenedAt: at, via } = claim;
    if (programme === 'referral') return [];
    return [{ ...word('refused', 'claim', { partnerId, as: 'introduced' }), at, why, via }];
  });
  const first = refused.filter((one, n) => refused.findIndex(({ key }) => key === one.key) === n);
  if (!winner || winner.claim.programme === 'referral' || fixedAt === undefined) return first;
  const { introducerId: partnerId, via } = winner.claim;
  const his = { partnerId, as: 'introduced' } as const;
  const ordersOfHim = [...history.orders.values()].filter(
    ({ projectId }) => history.orderedBy.get(projectId) !== partnerId,
  );
  return [
    ...first,
    { ...word('registered', 'registered', his), at: fixedAt, via },
    ...ordersOfHim.flatMap((order) => ofOrder(history, order, his)),
  ];
}

interface Whose {
  partnerId: string;
  as: ReachedAs;
}

function ofOrder({ latestAnswer }: History, order: Order, whose: Whose): PartnerWord[] {
  const { projectId, valueCents } = order;
  const told = (stage: ReachedStage, at: Instant | undefined, more: Partial<PartnerWord> = {}): PartnerWord[] =>
    at === undefined ? [] : [{ ...word(stage, projectId, whose), at, projectId, ...more }];
  const worth = valueCents === undefined ? {} : { valueCents };
  const scored = latestAnswer.get(`nps:${projectId}`);
  return [
    ...told('quoted', order.quotedAt),
    ...told('ordered', order.orderedAt, worth),
    ...told('delivered', order.deliveredAt, {
      ...worth,
      ...(order.promisedOn !== undefined && { promisedOn: order.promisedOn }),
    }),
    ...told('invoiced', order.invoicedAt),
    ...told('worth', order.correctedAt, {
      ...worth,
      key: `${word('worth', projectId, whose).key}#${order.correctedAt ?? ''}`,
    }),
    ...told('paid', order.paidAt),
    ...told('cancelled', order.cancelledAt),
    ...told('scored', scored?.happenedAt, {
      score: Number(scored?.answer),
      key: `${word('scored', projectId, whose).key}#${scored?.happenedAt ?? ''}`,
    }),
  ];
}

const word = (stage: ReachedStage, about: string, { partnerId, as }: Whose) => ({
  ...{ key: `partner:${stage}:${about}:${partnerId}`, partnerId, stage, as },
});

import type { Instant } from '../calendar.ts';
import type { ReferralStage } from './growth-facts.ts';
import type { History } from './history.ts';
import { introductionOf, type LostBecause } from './introductions.ts';
import type { Order } from './orders.ts';

/** What an introducer is told of this customer, once by its key. */
export interface IntroducerWord {
  key: string;
  introducerId: string;
  stage: ReferralStage;
  at: Instant;
  projectId?: string;
  /** Of a refusal. */
  why?: LostBecause;
}

/**
 * Who brought this customer hears of the registration, the first quote, the delivery and payment of the first project that
 * stands, and of every cancellation; who claimed in vain hears that, with the reason. The keys name the introducer: where facts
 * that came late make another the winner, each is told what is true of him.
 */
export function wordsToIntroducers(history: History, subject: string): IntroducerWord[] {
  if (history.introductions.length === 0) return [];
  const { winner, losers, fixedAt } = introductionOf(history, subject);
  const refused = losers.flatMap(({ claim, why }): IntroducerWord[] => {
    const { programme, introducerId, happenedAt: at } = claim;
    return programme === 'referral' ? [{ ...wordOf('refused', 'claim', introducerId), at, why }] : [];
  });
  const first = refused.filter((word, n) => refused.findIndex((one) => one.key === word.key) === n);
  if (winner?.claim.programme !== 'referral' || fixedAt === undefined) return first;
  const { introducerId } = winner.claim;
  return [
    ...first,
    { ...wordOf('registered', 'registered', introducerId), at: fixedAt },
    ...ofOrders(history, introducerId),
  ];
}

function ofOrders({ orders }: History, introducerId: string): IntroducerWord[] {
  const all = [...orders.values()];
  const told = (stage: ReferralStage, order: Order | undefined, at: Instant | undefined): IntroducerWord[] => {
    if (!order || at === undefined) return [];
    const { projectId } = order;
    return [{ ...wordOf(stage, projectId, introducerId), at, projectId }];
  };
  const quoted = earliest(all, 'quotedAt');
  const delivered = earliest(
    all.filter(({ cancelledAt }) => cancelledAt === undefined),
    'deliveredAt',
  );
  return [
    ...told('quoted', quoted, quoted?.quotedAt),
    ...told('delivered', delivered, delivered?.deliveredAt),
    ...told('paid', delivered, delivered?.paidAt),
    ...all.flatMap((order) => told('cancelled', order, order.cancelledAt)),
  ];
}

const wordOf = (stage: ReferralStage, about: string, introducerId: string) => ({
  key: `introducer:${stage}:${about}:${introducerId}`,
  introducerId,
  stage,
});

function earliest(orders: readonly Order[], moment: 'quotedAt' | 'deliveredAt'): Order | undefined {
  const reached = orders.filter((order) => order[moment] !== undefined);
  return reached.sort((a, b) => ((a[moment] ?? '') < (b[moment] ?? '') ? -1 : 1))[0];
}

import type { FactOf } from './facts.ts';
import type { GrowthFact } from './growth-facts.ts';
import type { History } from './history.ts';

/** Reads what the club, the referral programme and the discounts need to know. */
export function readGrowth(history: History, fact: FactOf<GrowthFact['type']>): void {
  switch (fact.type) {
    case 'registered':
      history.registered ??= fact;
      return;
    case 'introductionClaimed':
      history.introductions.push(fact);
      return;
    case 'referralReached':
      history.referrals.push(fact);
      return;
    case 'orderedByPartner':
      history.orderedBy.set(fact.projectId, fact.partnerId);
      return;
    case 'levelWithdrawn':
      history.levelsWithdrawn.push(fact);
      return;
    case 'benefitUsed':
      history.benefitsUsed.push(fact);
      return;
    case 'codeRedeemed':
      history.redeemed.push(fact);
      return;
    case 'rewardChosen':
      history.rewardAs = fact.as;
      return;
    case 'payeeRegistered':
      history.payeeKnown = true;
      return;
    case 'paidOut':
      history.paidOut.push(fact);
      return;
    case 'linkRequested':
      history.linkRequests.push(fact);
      history.lastActivityAt = fact.happenedAt;
      return;
    case 'visited':
      history.lastActivityAt = fact.happenedAt;
      return;
  }
}

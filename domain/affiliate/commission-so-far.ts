import type { Instant } from '../calendar.ts';
import type { PartnerHistory } from '../partner/history.ts';

/** Commission that became payable, and the moment at which it first reached an amount; what was taken back counts down. */
export function commissionReached({ facts }: Pick<PartnerHistory, 'facts'>, cents: number): Instant | undefined {
  let earned = 0;
  for (const fact of facts) {
    if (fact.type !== 'stepDone' || !fact.booking?.item.startsWith('commission:')) continue;
    earned += fact.booking.payableCents;
    if (earned >= cents) return fact.happenedAt;
  }
  return undefined;
}

import type { PartnerHistory } from '../partner/history.ts';
import type { PartnerFactOf } from '../partner/facts.ts';
import type { CareLevel } from './facts.ts';

/** The level of care of an affiliate: that of the last ranking; who was not ranked yet is active. */
export const careLevelOf = ({ facts }: Pick<PartnerHistory, 'facts'>): CareLevel =>
  lastRanked({ facts })?.level ?? 'active';

/** Since which ranking, one after another, an affiliate is at the top. */
export function topSince({ facts }: Pick<PartnerHistory, 'facts'>): PartnerFactOf<'ranked'> | undefined {
  const ranks = facts.filter(isRanked);
  const lastOther = ranks.findLastIndex(({ level }) => level !== 'top');
  return ranks[lastOther + 1];
}

const isRanked = (fact: PartnerHistory['facts'][number]): fact is PartnerFactOf<'ranked'> => fact.type === 'ranked';

const lastRanked = ({ facts }: Pick<PartnerHistory, 'facts'>): PartnerFactOf<'ranked'> | undefined =>
  facts.findLast(isRanked);

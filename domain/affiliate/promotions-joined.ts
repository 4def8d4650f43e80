import type { PartnerFact } from '../partner/facts.ts';

/** The promotions an affiliate takes part in, by id. */
export const promotionsJoined = (facts: readonly PartnerFact[]): Set<string> =>
  new Set(facts.flatMap((fact) => (fact.type === 'promotionJoined' ? [fact.promotionId] : [])));

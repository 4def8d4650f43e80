import type { PartnerFact, PartnerFactOf } from '../partner/facts.ts';

/** An affiliate's successes are told to others only while he says so (rules, section 10); his last word counts. */
export const mayShare = (facts: readonly PartnerFact[]): boolean =>
  facts.findLast((fact): fact is PartnerFactOf<'sharingChosen'> => fact.type === 'sharingChosen')?.shared ?? false;

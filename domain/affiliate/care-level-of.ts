import type { PartnerFactOf } from '../partner/facts.ts';
import type { PartnerHistory } from '../partner/history.ts';
import type { CareLevel } from './facts.ts';

/** The level of care an affiliate has by the latest ranking; who was never ranked is looked after as an active one. */
export const careLevelOf = ({ facts }: Pick<PartnerHistory, 'facts'>): CareLevel =>
  facts.findLast((fact): fact is PartnerFactOf<'ranked'> => fact.type === 'ranked')?.level ?? 'active';

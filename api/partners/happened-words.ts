import type { PartnerFact, PartnerFactOf } from '../../domain/partner/facts.ts';

/** Of some facts of partners, each in one Dutch sentence for staff. `titleOf` names the step of a key. */
export type Sentences<T extends PartnerFact['type']> = {
  readonly [K in T]: (fact: PartnerFactOf<K>, titleOf: (key: string) => string) => string;
};

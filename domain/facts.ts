import type { BureauFact } from './bureau/facts.ts';
import type { CaseFact } from './complaint/facts.ts';
import type { CustomerFact } from './customer/facts.ts';
import type { PartnerFact } from './partner/facts.ts';

/** What happened, to whichever subject. */
export type Fact = CustomerFact | CaseFact | PartnerFact | BureauFact;

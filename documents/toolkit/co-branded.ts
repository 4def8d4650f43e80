import type { OnboardedKind } from '../../domain/partner/onboarding-table.ts';
import type { Bureau } from '../../templates/bureau.ts';

/** Whose names stand on a file of the toolkit, and of which day it is: 'dinsdag 3 maart 2027'. */
export interface CoBranded {
  bureau: Bureau;
  date: string;
  kind: OnboardedKind;
  partner: {
    name: string;
    contactName: string;
    email: string;
    phone?: string | undefined;
    website?: string | undefined;
  };
}

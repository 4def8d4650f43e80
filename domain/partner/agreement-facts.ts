import type { AgreementKind } from './agreement-kinds.ts';

/** What was agreed with a partner, and what is known of him. Dates are 'YYYY-MM-DD'. */
export type AgreementFact =
  /** `noteId`: the terms in words. Without `until` it runs until it is ended; without a kind it is general. */
  | {
      type: 'agreementMade';
      agreementId: string;
      agreement?: AgreementKind;
      from: string;
      until?: string;
      /** How long before its end one of us must say that it does not go on. */
      noticeDays?: number;
      noteId: string;
      by: string;
    }
  | { type: 'agreementEnded'; agreementId: string; reasonId: string; by: string }
  /** Interests and personal notes, for attention and gifts that are about them. */
  | { type: 'interestNoted'; noteId: string; by: string };

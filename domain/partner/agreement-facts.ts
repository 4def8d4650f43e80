/** What was agreed with a partner, and what is known of him. Dates are 'YYYY-MM-DD'. */
export type AgreementFact =
  /** `noteId`: the terms in words. */
  | { type: 'agreementMade'; agreementId: string; from: string; until?: string; noteId: string; by: string }
  | { type: 'agreementEnded'; agreementId: string; reasonId: string; by: string }
  /** Interests and personal notes, for attention and gifts that are about them. */
  | { type: 'interestNoted'; noteId: string; by: string };

/** Of the first weeks with a partner. */
export type OnboardingFact =
  /** An estate agent confirmed once that clients are told about the fee, before the first of them is registered. */
  { type: 'feeDisclosed'; by?: string };

/** Of a partnership that we would end. */
export type EndingFact =
  /** Somebody wants to end it: first it is talked about. */
  | { type: 'endRequested'; reasonId: string; by: string }
  /** It goes on after all. */
  | { type: 'endWithdrawn'; reasonId: string; by: string };

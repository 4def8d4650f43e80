/** Of the quarterly review of a partner. */
export type ReviewFact =
  /** Agreed at the talk about a quarter ('2027-Q1'): work with an owner and a day ('YYYY-MM-DD'). */
  {
    type: 'actionAgreed';
    actionId: string;
    quarter: string;
    noteId: string;
    ownerId: string;
    dueOn: string;
    by: string;
  };

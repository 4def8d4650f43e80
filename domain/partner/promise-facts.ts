/** Of what architects and estate agents ask and are promised. */
export type PromiseFact =
  /** An estate agent asked what a house could become: an engineer looks into it. */
  | { type: 'potentialAsked'; reportId: string; by?: string }
  /** The report is there. */
  | { type: 'potentialAnswered'; reportId: string; by: string }
  /** An estate agent asked for renovation advice for a client of his; the question stands elsewhere, by id. */
  | { type: 'adviceAsked'; adviceId: string; noteId: string; by?: string };

/** Whether a building permit is needed. */
export const permitNeeds = ['yes', 'no', 'maybe'] as const;
export type PermitNeed = (typeof permitNeeds)[number];

/** What an engineer says of what a house could become: the form behind the report. */
export interface Potential {
  /** What is possible. */
  possible: string;
  /** What it asks of the structure. */
  structure: string;
  /** The indicative cost of building, integer euro cents. */
  fromCents: number;
  toCents: number;
  permit: PermitNeed;
  advice: string;
}

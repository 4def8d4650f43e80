/** Levels of care, by commission over 12 months (rules, section 10). */
export const careLevels = ['top', 'active', 'quiet'] as const;
export type CareLevel = (typeof careLevels)[number];

/** What happens to affiliates besides what happens to every partner (rules, section 10). */
export type AffiliateFact =
  /** Clicks on his links on a day ('YYYY-MM-DD'), counted the night after. */
  | { type: 'clicksCounted'; on: string; count: number }
  /** At the start of a month ('2027-03'), by the commission of the 12 months before. `best`: of the month before. */
  | { type: 'ranked'; month: string; level: CareLevel; best: boolean };

import type { ClosingDays, Instant } from './calendar.ts';

/** What is not a subject's own but the bureau's, loaded with every plan. */
export interface Context {
  /** The bureau's own closing days, besides the public holidays. */
  closing: ClosingDays;
  /** Commercial mail is stopped for everybody since then, for the health of our mail (rules, section 13). */
  commercialStoppedAt?: Instant | undefined;
}

import type { Announcement } from './bureau/announcement.ts';
import type { ClosingDays, Day, Instant } from './calendar.ts';

/** What is not a subject's own but the bureau's, loaded with every plan. */
export interface Context {
  /** The bureau's own closing days, besides the public holidays. */
  closing: ClosingDays;
  /** Commercial mail is stopped for everybody since then, for the health of our mail (rules, section 13). */
  commercialStoppedAt?: Instant | undefined;
  /** Scheduled for the members of the club, or stopped. */
  newsletters: readonly Newsletter[];
  /** What affiliates hear of first, the promotions among it; stopped ones too. */
  announcements: readonly Announcement[];
  /** So many of a hundred customers get no win-back mail, that its effect can be told (rules, section 6). */
  winBackControlPercent: number;
}

/** To whom a newsletter goes: every member, or those of a segment. */
export const audiences = ['members', 'starters', 'verbouwers', 'investeerders', 'particulier'] as const;
export type Audience = (typeof audiences)[number];

/** A newsletter as the plan needs it; its words stand elsewhere, by id. */
export interface Newsletter {
  id: string;
  /** The day it goes out, for each at the own slot. */
  on: Day;
  audience: Audience;
  scheduledAt: Instant;
  stoppedAt?: Instant | undefined;
}

/** A bureau that decided nothing for everybody: closing days are all there is. */
export const plainContext = (closing: ClosingDays = new Set()): Context => ({
  closing,
  newsletters: [],
  announcements: [],
  winBackControlPercent: 0,
});

import type { AnnouncementKind } from '../bureau/announcement.ts';
import type { Interval } from '../interval.ts';
import type { PartnerTopic } from '../partner/pages.ts';
import type { CareLevel } from './facts.ts';

/** So long before anyone else an affiliate hears of something, by his level of care (rules, section 10). */
export const announcedBefore = {
  top: { days: 7 },
  active: { days: 3 },
  quiet: { days: 3 },
} as const satisfies Record<CareLevel, { days: number }>;

interface AnnouncementRule {
  /** News he can switch off; absent: he must know it, it is part of working together. */
  topic?: PartnerTopic;
  /** Counted from the day it is due; after it he has heard elsewhere. Absent: never too late. */
  lastSensible?: Interval;
}

/** How each kind of announcement goes. */
export const announcementRules = {
  product: { topic: 'partner-news', lastSensible: { days: 14 } },
  promotion: { topic: 'partner-news', lastSensible: { days: 14 } },
  terms: {},
} as const satisfies Record<AnnouncementKind, AnnouncementRule>;

/** Who did not join a promotion is asked once more, so long before joining ends. */
export const askedAgainBefore = { days: 1 } as const;

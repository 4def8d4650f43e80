import type { Day, Instant } from '../calendar.ts';

/** What affiliates hear of before anyone else (rules, section 10): something new, a promotion, changed terms. */
export const announcementKinds = ['product', 'promotion', 'terms'] as const;
export type AnnouncementKind = (typeof announcementKinds)[number];

/** An announcement as the plan needs it; its words stand elsewhere, by id. */
export interface Announcement {
  id: string;
  kind: AnnouncementKind;
  /** The day anyone else hears of it, or the promotion begins, or the terms hold. */
  on: Day;
  /** Of a promotion: its last day. */
  until?: Day | undefined;
  scheduledAt: Instant;
  stoppedAt?: Instant | undefined;
}

/** A promotion for affiliates: it runs from its first day up to and including its last one, unless it was stopped. */
export interface Promotion extends Announcement {
  kind: 'promotion';
  until: Day;
}

const isPromotion = (one: Announcement): one is Promotion => one.kind === 'promotion' && one.until !== undefined;

/** The promotions among what is announced, the first to begin first. */
export const promotionsOf = (announcements: readonly Announcement[]): Promotion[] =>
  announcements.filter(isPromotion).sort((a, b) => a.on - b.on);

/** The promotions that run on a day; one that was stopped since runs no more. */
export const runningOn = (announcements: readonly Announcement[], day: Day): Promotion[] =>
  promotionsOf(announcements).filter(
    ({ on, until, stoppedAt }) => on <= day && day <= until && stoppedAt === undefined,
  );

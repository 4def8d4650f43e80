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
  /** Of a promotion: the last day on which an affiliate can say that he joins. */
  joinBy?: Day | undefined;
  scheduledAt: Instant;
  stoppedAt?: Instant | undefined;
}

/** A promotion for affiliates: it runs from its first day up to and including its last one, unless it was stopped. */
export interface Promotion extends Announcement {
  kind: 'promotion';
  until: Day;
  joinBy: Day;
}

/** The promotions among what is announced, the first to begin first; stopped ones too. Joining ends with it where nobody said otherwise. */
export const promotionsOf = (announcements: readonly Announcement[]): Promotion[] =>
  announcements
    .flatMap((one) =>
      one.kind === 'promotion' && one.until !== undefined
        ? [{ ...one, kind: one.kind, until: one.until, joinBy: one.joinBy ?? one.until }]
        : [],
    )
    .sort((a, b) => a.on - b.on || (a.id < b.id ? -1 : 1));

/** The promotions that run on a day; one that was stopped runs no more. */
export const runningOn = (announcements: readonly Announcement[], day: Day): Promotion[] =>
  promotionsOf(announcements).filter(
    ({ on, until, stoppedAt }) => on <= day && day <= until && stoppedAt === undefined,
  );

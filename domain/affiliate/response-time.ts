import type { ClosingDays, Instant } from '../calendar.ts';
import { openMinutesBetween } from '../open-minutes.ts';
import type { PartnerHistory } from '../partner/history.ts';
import { answeredAt } from '../partner/interim.ts';
import { answerDueAt } from '../partner/questions.ts';

/** How long one question waited for its answer; without `answeredAt` it still waits. */
export interface Waited {
  replyId: string;
  askedAt: Instant;
  answeredAt?: Instant;
  /** Until the answer, else until now: by the clock, and of our working time. */
  hours: number;
  openHours: number;
  /** Answered, or still to be, before the moment it was due. */
  inTime: boolean;
}

/** Of every question a partner asked, how long he waited: our own clock (rules, section 10). */
export const waitedFor = (history: PartnerHistory, now: Instant, closing: ClosingDays): Waited[] =>
  history.facts.flatMap((fact) => {
    if (fact.type !== 'partnerWrote') return [];
    const { replyId, happenedAt: askedAt } = fact;
    const answered = answeredAt(history, replyId);
    const until = answered ?? now;
    return [
      {
        ...{ replyId, askedAt, ...(answered !== undefined && { answeredAt: answered }) },
        hours: (Date.parse(until) - Date.parse(askedAt)) / 3_600_000,
        openHours: openMinutesBetween(askedAt, until, closing) / 60,
        inTime: until <= answerDueAt(fact, { closing }),
      },
    ];
  });

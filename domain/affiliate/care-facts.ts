import type { Instant } from '../calendar.ts';

/** Of looking after a partner. Words stand elsewhere, by id. */
export type CareFact =
  /** Somebody wrote to him, as the work of that step asked: it goes to him by mail. */
  | { type: 'noteWritten'; key: string; wordsId: string; by: string }
  /** What he thinks of us, or would have otherwise. */
  | { type: 'feedbackGiven'; feedbackId: string; wordsId: string; by: string }
  /** Something was done with it: what, in words for him. */
  | { type: 'feedbackActed'; feedbackId: string; wordsId: string; by: string }
  /** Of a survey ('2027-03'): 0 to 10. His last word counts. */
  | { type: 'surveyAnswered'; survey: string; score: number; wordsId?: string }
  /** What came of coaching him. */
  | { type: 'coachingNoted'; noteId: string; by: string }
  /** A session for a group of affiliates was planned, and he is invited. */
  | { type: 'sessionPlanned'; sessionId: string; startsAt: Instant; by: string }
  /** Another affiliate brought him in. */
  | { type: 'broughtIn'; partnerId: string };

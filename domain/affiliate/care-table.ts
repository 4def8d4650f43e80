import type { Interval } from '../interval.ts';

/** How we look after affiliates (rules, section 10). */
export const careTable = {
  /** Contact every so many weeks; `promotion`: while a promotion runs for affiliates, joined or not. */
  contactEveryWeeks: { promotion: 1, otherwise: 2 },
  milestones: { sales: 10, commissionCents: 100_000 },
  /** "On course for your best month": told on this day, of the days before it; of fewer sales nothing can be told. */
  onCourse: { onDay: 15, fromSales: 2 },
  /** A month so far below the average of the months before it, with so many sales in them, asks for a talk. */
  drop: { percent: 30, months: 3, fromSales: 5, fromClicks: 20 },
  /** A week with more sales than any before it, and at least so many. */
  recordWeek: { fromSales: 3 },
  /** No click and no sale for so long, after there were sales: help is offered. */
  quietAfter: { months: 3 },
  /** A talk or video call with each top affiliate in each half year, from so many days into it, spread over some more. */
  talk: { fromDay: 30, spreadDays: 60, afterRankDays: 7 },
  /** To everybody who was an affiliate for at least so long by then. */
  survey: { months: [3, 9], onDay: 10, afterDays: 30 },
  /** Something personal, never logo goods: before Christmas, and on the day they joined. */
  attention: { christmas: { month: 12, day: 8 }, eachYears: 1 },
  /** Two affiliates who may know of each other are introduced: after so long, then every year. */
  introduce: { months: 3 },
  /** A question: when the interim answer goes, before the answer is due; of an urgent one before the day closes. */
  interim: { openHoursBefore: 4, urgentOpenHoursBefore: 1 },
  /** Engaged: a click, a sale, a visit or a letter in so long. Figures of the programme look back a year. */
  health: { engagedWithin: { months: 3 }, over: { months: 12 }, answeredWithinHours: 24 },
} as const satisfies Record<string, unknown> & { quietAfter: Interval; introduce: Interval };

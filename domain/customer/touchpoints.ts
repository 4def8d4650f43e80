import type { Interval } from '../interval.ts';

/** A project's touchpoints, counted from its delivery (rules, section 1). The reminder of an unanswered one: below. */
export const touchpoints = {
  feedback: { phase: 'post-delivery', after: { days: 3 }, lastSensible: { days: 10 }, reminded: true },
  nps: { phase: 'check-in', after: { days: 14 }, lastSensible: { days: 14 }, reminded: true },
  permit: { phase: 'permit check', after: { weeks: 8 }, lastSensible: { weeks: 4 }, reminded: true },
  build: { phase: 'build check', after: { months: 4 }, lastSensible: { weeks: 4 }, reminded: false },
  anniversary: { phase: 'anniversary', after: { months: 12 }, lastSensible: { weeks: 3 }, reminded: false },
} as const satisfies Record<string, Touchpoint>;

interface Touchpoint {
  phase: string;
  after: Interval;
  /** Counted from the due moment; after it the step is dropped as too late. */
  lastSensible: Interval;
  /** Whether silence is followed by one reminder. */
  reminded: boolean;
}

export type TouchpointKind = keyof typeof touchpoints;

/** One reminder, counted from the day its mail was sent. */
export const reminder = { after: { days: 7 }, lastSensible: { days: 7 } } as const satisfies Record<string, Interval>;

/** The seasonal mail: on one of the first working days of the month, by the customer's spread; too late after the month. */
export const seasonal = {
  months: [3, 9],
  firstWorkingDays: 10,
  countsFrom: { days: 60 },
  /** How far the agenda looks; the next season is always in it. */
  plannedAhead: { months: 13 },
} as const;

/** NPS is asked once per customer in this time. */
export const npsOncePer = { days: 90 } as const;

/** Professionals are asked these at most once in this time, in one mail naming the projects. */
export const professionalAsks = { kinds: ['feedback', 'permit'], oncePer: { days: 30 } } as const;

/** A project worth more than this gets the personal approach: the build check by phone (its time: task-kinds.ts), the mail as fallback. */
export const personalApproach = { aboveCents: 200_000 } as const;

/** A permit still pending is asked after again, counted from the answer; every re-ask has its one reminder. */
export const permitReAsk = { after: { weeks: 4 }, atMost: 3 } as const;

/** Thanks and other answers wait at most this long for the send window and a working provider. */
export const answerLastSensible = { months: 1 } as const;

/** While a reply waits for a person, commercial contact waits at most so long. */
export const replyWaits = { atMostWorkingDays: 5 } as const;

/** The invitation to write a review: whoever answered anything, whatever the score; one reminder where none was left. */
export const reviewInvitation = {
  oncePer: { months: 12 },
  lastSensible: { months: 1 },
  reminder: { after: { days: 14 }, lastSensible: { days: 7 } },
} as const;

/**
 * The win-back mail: when a lapse begins stands with its indicator (health-table.ts). Not so soon after a delivery, and so
 * far from every other planned offer: it waits for that while it still makes sense (rules, section 6).
 */
export const winBack = {
  notWithin: { months: 12 },
  apartFromOffers: { days: 60 },
  offers: ['build', 'anniversary', 'seasonal', 'cross-sell'],
  lastSensible: { months: 2 },
} as const;

/** Who rejected a quote is asked why, some days later. */
export const quoteWhy = { afterWorkingDays: 2, lastSensible: { months: 1 } } as const;

/** After so much silence one last mail says so and planned contact ends. */
export const journeyEnd = { afterSilence: { years: 5 }, lastSensible: { months: 1 } } as const;

/** Which commercial step goes first when several are due (rules, section 1); service mails go by their due day, then so. */
export const precedence = [
  'feedback',
  'nps',
  'permit',
  'quote-why',
  'review',
  'reminder',
  'anniversary',
  'build',
  'win-back',
  'cross-sell',
  'seasonal',
  'newsletter',
  'farewell',
] as const;

/** What a customer can switch off (rules, sections 1 and 13). */
export const topics = ['follow-up', 'offers', 'club', 'newsletter'] as const;
export type Topic = (typeof topics)[number];

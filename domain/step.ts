import type { ClosingDays, Day, Instant } from './calendar.ts';
import type { ProjectType } from './customer/project-types.ts';
import type { QuarterSnapshot } from './partner/snapshot.ts';
import type { TaskKindName } from './task-kinds.ts';

/**
 * `phone` is a task to call somebody, `task` any other work for a person, `journey` word to another subject's journey,
 * `ledger` a posting of money, `record` nothing but its own fact: what a plan settles at a moment stands from then on.
 */
export type Channel = 'mail' | 'phone' | 'task' | 'journey' | 'ledger' | 'record';

/** Section 13 of the rules: a mail with an offer is commercial, everything else is service. */
export type Category = 'service' | 'commercial';

/**
 * How the moment of a step is decided:
 * - `planned`: the bureau takes the initiative; send window, cap, holds and pause apply.
 * - `answer`: it answers what a person just did; only the send window applies.
 * - `exact`: a promise to a person, by the clock; nothing moves it.
 */
export type Timing = 'planned' | 'answer' | 'exact';

export interface StepNature {
  /** Deterministic and unique for the subject, of our own ids only: `permit:P123#2`. */
  key: string;
  kind: string;
  /** For a reminder: the kind it reminds of. */
  of?: string | undefined;
  projectId?: string | undefined;
  /** What else it is about, by id: an item of a list, a promotion, a quarter. */
  about?: string | undefined;
  /** Every project one mail speaks of, where that is more than `projectId` alone. */
  names?: readonly string[] | undefined;
  channel: Channel;
  category: Category;
  timing: Timing;
  /** The work it gives to a person. */
  task?: TaskKindName | undefined;
  /** Whose that work is, where it was agreed: a person's id. Absent: whose work of its kind is. */
  ownerId?: string | undefined;
  /** By when that work must be done, where the step itself says so. */
  deadline?: Instant | undefined;
  /** What a composed mail holds besides its own words. */
  blocks?: readonly Block[] | undefined;
  /** What a mail suggests to build next. */
  suggests?: ProjectType | undefined;
  /** What a posting changes. */
  booking?: Booking | undefined;
  /** How a partner stood when a quarter ended, as it was settled then. */
  snapshot?: QuarterSnapshot | undefined;
}

/**
 * A part of a composed mail (rules, section 1): the invitation to write a review, the invitation to refer others, a
 * suggestion that rides along.
 */
export type Block = 'review' | 'referral' | 'suggestion';

/**
 * What a step changes of what we owe for one thing: integer cents, below zero where it takes back. `held`: earned, and
 * not to be paid yet.
 */
export interface Booking {
  /** 'reward:<friend>' or 'bonus:3': every change of it is a posting of its own. */
  item: string;
  heldCents: number;
  payableCents: number;
}

/** One thing a subject's plan wants, before the arbiter has looked at it. */
export interface Wanted {
  step: StepNature;
  dueAt: Instant;
  /** Last sensible moment: after it the step is worse than nothing. Absent: never too late. */
  lastAt?: Instant | undefined;
  /** When we first knew of it: what was past its last sensible moment by then is too late, whatever else holds. */
  wantedSince: Instant;
  /** Order of precedence on one day; lower goes first. */
  rank: number;
  /** The plan's own reason why it waits, whatever its timing. */
  waitsFor?: string | undefined;
  /** The plan's own reason why it will not happen. */
  never?: string | undefined;
  /** When it was carried out. */
  doneAt?: Instant | undefined;
}

export type StepState = 'done' | 'due' | 'later' | 'held' | 'dropped';

/** A wanted step with the arbiter's verdict: in exactly one state, with its reason where there is one. */
export interface Step extends StepNature {
  dueAt: Instant;
  state: StepState;
  why?: string | undefined;
}

/** A stretch of time in which planned contact waits; without `until` it still lasts. */
export interface Hold {
  why: string;
  from: Instant;
  until?: Instant;
  /** Only what is of this category waits; absent: all planned contact. */
  category?: Category;
  /** Only what goes by this way waits. */
  channel?: Channel;
}

/** A planned mail that went out. */
export interface SentMail {
  day: Day;
  category: Category;
}

/** What the arbiter must know besides the wanted steps themselves. */
export interface Terms {
  /** Whose slot and spread apply. */
  subject: string;
  now: Instant;
  closing: ClosingDays;
  /** Planned mails that went out before: they count in the cap. */
  sent: readonly SentMail[];
  /** In order of `from`. */
  holds: readonly Hold[];
}

/** A plan's answer: every step in one state, and what else follows from the facts. */
export interface Agenda {
  /** By moment. */
  steps: Step[];
  stage: string;
  segment: string;
  paused: boolean;
  openComplaint: boolean;
  /** Of a customer: the health of the relation, and the share of its indicators that is known. */
  health?: { score: number; band: string; coverage: number };
  /** Of a contractor: his tier, or 'none'. */
  tier?: string;
  /** Of a complaint case: how grave it is, whose it is, and by when its next step must be done. */
  standing?: Standing;
  /** Nothing is left to do or to wait for. */
  finished: boolean;
  /** The first instant at which something derived changes without a new fact. */
  refreshAt?: Instant;
}

/** What operations list open cases by. */
export interface Standing {
  severity: string;
  /** A role. */
  owner: string;
  deadline?: Instant;
}

import type { Instant } from '../calendar.ts';
import type { Booking, Hold, SentMail } from '../step.ts';
import type { Handover } from '../work.ts';
import type { FactOf } from './facts.ts';
import type { Order } from './orders.ts';

export type Delivery = FactOf<'projectDelivered'>;
export type Done = FactOf<'stepDone'>;
export type Answer = FactOf<'answered'>;
export type Reply = FactOf<'replied'>;

/** A complaint case as its customer knows it. */
export interface KnownCase {
  id: string;
  /** The step that opened it. */
  key: string | undefined;
  /** Absent while it is open. */
  closedAt?: Instant;
}

/** A customer's facts, read once in order of happening, ties by id: what the rules ask about. */
export interface History {
  /** The first we heard of this customer. */
  knownSince?: Instant;
  /** Those that count: at what they are worth since their corrections, and none of a cancelled order. */
  deliveries: Delivery[];
  /** Delivered, and the order cancelled, before or since. */
  cancelled: Delivery[];
  /** By project: every order we heard of, delivered or not, cancelled or not. */
  orders: Map<string, Order>;
  done: Map<string, Done>;
  /** By the step answered: every answer, latest last. */
  answers: Map<string, Answer[]>;
  /** By kind and project, whichever mail it answered: the latest answer to that question. */
  latestAnswer: Map<string, Answer>;
  skipped: Set<string>;
  /** By step: the moment a person set last. */
  moved: Map<string, Instant>;
  tasksDone: Map<string, Instant>;
  /** Work that people declined or handed over. */
  handovers: Handover[];
  /** Free-text replies, in order; those no person wrote are not among them. */
  replies: Reply[];
  /** By reply: what a person said it is, and when; the latest rules. */
  read: Map<string, FactOf<'replyRead'>>;
  /** Complaints a person opened by hand. */
  raised: FactOf<'complaintRaised'>[];
  /** In order of opening. */
  cases: KnownCase[];
  reviewLeftAt?: Instant;
  /** Why no mail may go to the address. */
  suppressed?: FactOf<'addressSuppressed'>;
  /** After a spam complaint only service calls. */
  spamComplained: boolean;
  /** Nobody may call with an offer. */
  phoneOff: boolean;
  /** Opens and links may be followed. */
  tracked: boolean;
  /** Since when, while they may: what was sent before was not followed. */
  trackedSince?: Instant;
  holds: Hold[];
  sent: SentMail[];
  consents: (FactOf<'optedOut'> | FactOf<'consentGiven'>)[];
  closed?: FactOf<'journeyClosed'> | FactOf<'mergedInto'>;
  paused: boolean;
  openComplaint: boolean;
  /** Club, referral programme and discounts: each kind of fact in order of happening. */
  registered?: FactOf<'registered'>;
  introductions: FactOf<'introductionClaimed'>[];
  referrals: FactOf<'referralReached'>[];
  /** By project: the partner who ordered it. */
  orderedBy: Map<string, string>;
  levelsWithdrawn: FactOf<'levelWithdrawn'>[];
  benefitsUsed: FactOf<'benefitUsed'>[];
  redeemed: FactOf<'codeRedeemed'>[];
  rewardAs: 'payout' | 'credit';
  payeeKnown: boolean;
  paidOut: FactOf<'paidOut'>[];
  linkRequests: FactOf<'linkRequested'>[];
  /** Who were found to be this customer. */
  absorbed: Set<string>;
  /** What was booked, of everybody this customer is: after a merge, keys may have been used twice. */
  booked: Booking[];
  /** Keys of the mails that were opened, or of which a link was followed. */
  opened: Set<string>;
  /** Delivery, quote request, reply, click or visit, the latest of them (rules, section 6). */
  lastActivityAt?: Instant;
}

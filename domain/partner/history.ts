import type { Instant } from '../calendar.ts';
import type { Booking, Hold, SentMail } from '../step.ts';
import type { Handover } from '../work.ts';
import type { PartnerFact, PartnerFactOf } from './facts.ts';
import type { PartnerKind } from './kinds.ts';

/** A partner's facts, read once in order of happening, ties by id: what the rules of every kind ask about. */
export interface PartnerHistory {
  /** All of them: each story reads its own. */
  facts: readonly PartnerFact[];
  registeredAt: Instant;
  recordedAt: Instant;
  kind: PartnerKind;
  /** Whose partner he is; absent: nobody is named yet. */
  managerId?: string;
  done: Map<string, PartnerFactOf<'stepDone'>>;
  skipped: Set<string>;
  /** By step, when its work was done. */
  tasksDone: Map<string, Instant>;
  handovers: Handover[];
  /** What the customers' journeys told of his customers and orders. */
  reached: PartnerFactOf<'customerReached'>[];
  holds: Hold[];
  sent: SentMail[];
  /** Why no mail may go to the address. */
  suppressed?: PartnerFactOf<'addressSuppressed'>;
  consents: (PartnerFactOf<'optedOut'> | PartnerFactOf<'consentGiven'>)[];
  paused: boolean;
  /** The partnership is over since then, be it at once or after talk and notice. */
  ended?: PartnerFactOf<'partnershipEnded'> | PartnerFactOf<'stepDone'>;
  linkRequests: PartnerFactOf<'linkRequested'>[];
  payeeKnown: boolean;
  paidOut: PartnerFactOf<'paidOut'>[];
  booked: Booking[];
}

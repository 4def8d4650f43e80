/** How long a partnership lasts after the roadmap, in months (rules, section 11). */
export const partnershipMonths = { least: 6, most: 12 } as const;

/** `buy-out`: the work becomes ours for good or for a time; `licence`: we may use it. */
export const rights = ['licence', 'buy-out'] as const;
export type Rights = (typeof rights)[number];

/** Of whom the creator stays away. */
export const exclusivities = ['none', 'named-competitors', 'category', 'everything'] as const;
export type Exclusivity = (typeof exclusivities)[number];

export const clauseKinds = ['performance', 'penalty', 'other'] as const;
export type ClauseKind = (typeof clauseKinds)[number];

export const boundParties = ['both', 'creator', 'bureau'] as const;
export type BoundParty = (typeof boundParties)[number];

/** What can be agreed for the end, each a task when it comes (rules, section 11: every exit has a scenario). */
export const exitItems = ['talk', 'rights', 'payment', 'data', 'announcement'] as const;
export type ExitItem = (typeof exitItems)[number];

/** What was agreed with a creator. Days are 'YYYY-MM-DD', money integer euro cents; `noteId`: the words, kept apart. */
export interface CreatorTerms {
  from: string;
  /** The last day. */
  until: string;
  months: number;
  paymentTermDays: number;
  advisorySeat: boolean;
  /** Without `months` for good. */
  licences: readonly { rights: Rights; months?: number | undefined; paidCents: number; noteId: string }[];
  exclusivity: { reach: Exclusivity; paidCents: number };
  /** `target`: from which number on it is met. */
  clauses: readonly { about: ClauseKind; binds: BoundParty; target?: number | undefined; noteId: string }[];
  incentives: readonly Incentive[];
  exit: readonly ExitItem[];
  /** What a campaign costs within the partnership, and what the same costs as one-off work. */
  campaignFeeCents?: number | undefined;
  oneOffFeeCents?: number | undefined;
}

/** Paid once, when what it counts reaches its target. */
export interface Incentive {
  incentiveId: string;
  target: number;
  cents: number;
  noteId: string;
}

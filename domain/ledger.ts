import type { Instant } from './calendar.ts';
import type { Booking } from './step.ts';

/**
 * Double entry: what we owe a payee is `held` (earned, not to be paid yet), then `payable`, then `paying` (in a batch at
 * the bank), then gone by the bank or used as credit on an order; what it cost stands under its programme. VAT on an invoice
 * that we write for a payee is paid with it, and comes back to us from the tax office.
 */
export type Account =
  | `${'held' | 'payable' | 'paying'}:${string}`
  | `cost:${'referral' | 'affiliate' | 'estate-agent' | 'creator'}`
  | 'bank'
  | 'vat-recoverable'
  | 'credit-used';

/** `batch`: set aside for a payout; `batch-skipped`: it was not there any more, so nothing moved. */
export const postingKinds = [
  'reward',
  'batch',
  'batch-skipped',
  'paid',
  'payment-failed',
  'credit-used',
  'credit-returned',
] as const;
export type PostingKind = (typeof postingKinds)[number];

export interface Line {
  account: Account;
  /** Integer euro cents: what an account gains is above zero, what it gives below; the lines of a posting sum to zero. */
  cents: number;
}

/** A posting group: append-only, and once by its id, which is its idempotency key. A correction is another posting. */
export interface Posting {
  _id: string;
  /** To whom the money goes: a customer or a partner. */
  payeeId: string;
  kind: PostingKind;
  /** What it is about: 'reward:<friend>', 'bonus:3', a batch. */
  item: string;
  at: Instant;
  recordedAt: Instant;
  lines: readonly Line[];
}

export const isBalanced = ({ lines }: Pick<Posting, 'lines'>): boolean =>
  lines.every(({ cents }) => Number.isSafeInteger(cents)) && lines.reduce((sum, { cents }) => sum + cents, 0) === 0;

/** What stands on each account after these postings, in whichever order they came. */
export function totalsOf(postings: readonly Pick<Posting, 'lines'>[]): Map<Account, number> {
  const totals = new Map<Account, number>();
  for (const { lines } of postings)
    for (const { account, cents } of lines) totals.set(account, (totals.get(account) ?? 0) + cents);
  return totals;
}

/** What a payee can be paid now; below zero where more was taken back than is left. */
export const payableCents = (postings: readonly Posting[], payeeId: string): number =>
  totalsOf(postings).get(`payable:${payeeId}`) ?? 0;

/** What one thing earned in all, after what was taken back of it: never below zero. */
export const earnedCents = (postings: readonly Posting[], item: string): number =>
  postings
    .filter((one) => one.kind === 'reward' && one.item === item)
    .flatMap(({ lines }) => lines)
    .reduce((sum, { account, cents }) => (account.startsWith('cost:') ? sum - cents : sum), 0);

/** The lines of money that changes from one account to another. */
export const linesOfMove = (from: Account, to: Account, cents: number): Line[] => [
  { account: from, cents: -cents },
  { account: to, cents },
];

/** The lines of what is set aside for a payout: what was payable, with the VAT on it. */
export const linesOfBatch = (payeeId: string, cents: number, vatCents: number): Line[] => [
  { account: `payable:${payeeId}`, cents: -cents },
  ...(vatCents === 0 ? [] : [{ account: 'vat-recoverable' as const, cents: -vatCents }]),
  { account: `paying:${payeeId}`, cents: cents + vatCents },
];

/** The lines of a change in what we owe. */
export const linesOfBooking = (payeeId: string, { heldCents, payableCents }: Booking, cost: Account): Line[] =>
  [
    { account: `held:${payeeId}` as const, cents: heldCents },
    { account: `payable:${payeeId}` as const, cents: payableCents },
    { account: cost, cents: -(heldCents + payableCents) },
  ].filter(({ cents }) => cents !== 0);

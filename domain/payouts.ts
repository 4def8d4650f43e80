import { offers } from './customer/offers.ts';
import type { Role } from './staff.ts';

/** The monthly run of all payees (rules, sections 4 and 10), approved by a second person. */
export const payoutRules = {
  fromCents: offers.referral.paidFromCents,
  approvedBy: ['manager', 'directie'],
} as const satisfies { fromCents: number; approvedBy: readonly Role[] };

/** Whom a payout drafted by the schedule names as its maker. */
export const drafter = 'system';

/** Why somebody with a balance is not in a payout. `gone`: nobody on record any more. */
export const leftBecause = [
  'gone',
  'negative',
  'below-threshold',
  'prefers-credit',
  'no-profile',
  'profile-incomplete',
] as const;
export type LeftBecause = (typeof leftBecause)[number];

export interface Candidate {
  payableCents: number;
  gone: boolean;
  prefers: 'payout' | 'credit';
  /** Absent: there is no profile; else how much of it is missing. */
  missing?: number | undefined;
}

/** Why a payee is left out of a payout; undefined: he is paid all that is payable. */
export function whyLeft({ payableCents, gone, prefers, missing }: Candidate): LeftBecause | undefined {
  if (gone) return 'gone';
  if (payableCents < 0) return 'negative';
  if (payableCents < payoutRules.fromCents) return 'below-threshold';
  if (prefers === 'credit') return 'prefers-credit';
  if (missing === undefined) return 'no-profile';
  return missing > 0 ? 'profile-incomplete' : undefined;
}

/** One payout a month; a second one in the same month is counted. It stands in addresses, so it holds nothing to escape. */
export const payoutId = (month: string, nth: number): string => `payout-${month}${nth > 1 ? `-${nth}` : ''}`;

/** By which the ledger knows one line of a payout. */
export const payoutItem = (batchId: string, payeeId: string): string => `${batchId}|${payeeId}`;

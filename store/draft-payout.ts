import { dayOf, type Instant, isoDate } from '../domain/calendar.ts';
import { readHistory } from '../domain/customer/read-history.ts';
import { payableCents } from '../domain/ledger.ts';
import { missingOf, vatCents } from '../domain/payee.ts';
import type { DraftLine, LeftOut, Payout } from '../domain/payout-batch.ts';
import { payoutId, whyLeft } from '../domain/payouts.ts';
import { kindOf } from '../domain/subject.ts';
import { isOnRecord } from './is-on-record.ts';
import { newestProfile } from './newest-profile.ts';
import { postingsOf } from './payee-pool.ts';
import type { Store } from './store.ts';

/** How many payouts back one that nobody decided on is looked for. */
const lookBack = 24;

/** Payees looked at together. */
const atOnce = 32;

export interface Draft {
  now: Instant;
  by: string;
  /** A person asks for another one in the same month. */
  again: boolean;
}

/** `before`: there was one already, and it comes first: nobody decided on it, or this month's still runs. */
export type Drafted = { payout: Payout; fresh: boolean; before?: 'undecided' | 'running' | 'this-month' };

/** Drafts the payout of a month: what is payable to whom, and who is left out and why. Asked twice at once it is one. */
export async function draftPayout(store: Store, { now, by, again }: Draft): Promise<Drafted> {
  const month = isoDate(dayOf(now)).slice(0, 7);
  const payouts = await store.payouts.list(lookBack);
  const undecided = payouts.find(({ state }) => state === 'drafted');
  if (undecided) return { payout: undecided, fresh: false, before: 'undecided' };
  const ofMonth = payouts.filter((one) => one.month === month);
  const running = ofMonth.find(({ state }) => state === 'approved' || state === 'exported');
  if (running) return { payout: running, fresh: false, before: 'running' };
  if (ofMonth[0] && !again) return { payout: ofMonth[0], fresh: false, before: 'this-month' };
  const batchId = payoutId(month, ofMonth.length + 1);
  const event = { _id: `${batchId}|drafted`, batchId, at: now, type: 'drafted', month, by } as const;
  const fresh = await store.payouts.insert({ ...event, ...(await whoIsPaid(store)) });
  const payout = await store.payouts.find(batchId);
  if (!payout) throw new Error(`${batchId} is gone after it was drafted`);
  return { payout, fresh };
}

/** Everybody with a balance, merged customers as one: a line, or the reason why not. */
async function whoIsPaid(store: Store): Promise<{ lines: DraftLine[]; left: LeftOut[] }> {
  const pools = new Map<string, string[]>();
  for (const id of await store.ledger.payeeIds()) {
    const payeeId = kindOf(id) === 'partner' ? id : ((await store.customers.current(id))?._id ?? id);
    pools.set(payeeId, [...(pools.get(payeeId) ?? []), id]);
  }
  const lines: DraftLine[] = [];
  const left: LeftOut[] = [];
  const sorted = [...pools].sort(([a], [b]) => (a < b ? -1 : 1));
  for (let from = 0; from < sorted.length; from += atOnce) {
    const some = sorted.slice(from, from + atOnce);
    for (const found of await Promise.all(some.map(([payeeId, pool]) => lineOf(store, payeeId, pool))))
      if (found && 'why' in found) left.push(found);
      else if (found) lines.push(found);
  }
  return { lines, left };
}

async function lineOf(store: Store, payeeId: string, pool: string[]): Promise<DraftLine | LeftOut | undefined> {
  const postings = await postingsOf(store, pool);
  const cents = pool.reduce((sum, one) => sum + payableCents(postings, one), 0);
  if (cents === 0) return undefined;
  const gone = !(await isOnRecord(store, payeeId));
  const profile = gone ? undefined : await newestProfile(store, payeeId);
  const isPartner = kindOf(payeeId) === 'partner';
  const prefers = isPartner ? 'payout' : readHistory(await store.facts.load(payeeId)).rewardAs;
  const missing = profile && missingOf(profile).length;
  const why = whyLeft({ payableCents: cents, gone, prefers, missing });
  if (why !== undefined) return { payeeId, cents, why };
  if (!profile) throw new Error('who is paid has a profile');
  const { payeeId: whose, kind, name, iban, ending, bic } = profile;
  const to = { payeeId: whose, kind, name, iban, ending, ...(bic !== undefined && { bic }) };
  const { taxStatus } = profile;
  if (!isPartner || taxStatus === undefined) return { payeeId, cents, to };
  return { payeeId, cents, vatCents: vatCents(cents, taxStatus), to: { ...to, taxStatus } };
}

import { linesOfBooking } from '../domain/ledger.ts';
import { createIndexes, type Database } from '../store/connect.ts';
import { draftPayout } from '../store/draft-payout.ts';
import { createStore, type Store } from '../store/store.ts';
import { inLanes } from './in-lanes.ts';
import type { Measure } from './measure.ts';
import { withDatabase } from './rival-routes.ts';

/** The monthly run: who is paid what, of so many affiliates, and of half as many. */
export const affiliatePayouts = ({ affiliates }: { affiliates: number }): Promise<Measure[]> =>
  withDatabase(async (database) => {
    const some = await secondsOf(database, { from: 0, to: affiliates / 2, month: '2027-03' });
    const all = await secondsOf(database, { from: affiliates / 2, to: affiliates, month: '2027-04' });
    return [
      { what: `payout run of ${affiliates} affiliates`, value: all, unit: 's' },
      { what: 'payout run, twice as many affiliates take', value: all / some, unit: 'times' },
    ];
  });

interface Run {
  from: number;
  to: number;
  month: string;
}

/** Adds affiliates who earned something to those there are, and drafts. */
async function secondsOf(database: Database, { from, to, month }: Run): Promise<number> {
  const store = createStore(database);
  await createIndexes(database);
  await inLanes(
    Array.from({ length: to - from }, (_, n) => from + n),
    16,
    (n) => anAffiliate(store, `partner-${n}`),
  );
  const now = `${month}-01T06:00:00.000Z`;
  const begun = performance.now();
  const { payout } = await draftPayout(store, { now, by: 'bench', again: true });
  const seconds = (performance.now() - begun) / 1_000;
  if (payout.lines.length !== to) throw new Error(`${payout.lines.length} of ${to} affiliates are paid`);
  await store.payouts.insert({ _id: `${payout.id}|decided`, batchId: payout.id, at: now, type: 'decided', as: 'withdrawn', by: 'x' });
  return seconds;
}

async function anAffiliate(store: Store, payeeId: string): Promise<void> {
  const at = '2027-02-10T10:00:00.000Z';
  const who = { name: payeeId, contactName: payeeId, email: `${payeeId}@blog.example` };
  await store.partners.insert({ _id: payeeId, kind: 'affiliate', ...who, preferredChannel: 'mail', contacts: [], asOf: at });
  await store.payees.save({ payeeId, kind: 'private', name: payeeId, iban: 'x', ending: '4300', taxStatus: 'private', at, by: payeeId });
  for (const n of [1, 2]) {
    const item = `commission:P-${payeeId}-${n}`;
    const lines = linesOfBooking(payeeId, { item, heldCents: 0, payableCents: 3_475 }, 'cost:affiliate');
    await store.ledger.post({ _id: `${payeeId}|${n}`, payeeId, kind: 'reward', item, at, recordedAt: at, lines });
  }
}

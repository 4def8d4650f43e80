import { linesOfBooking, type Posting } from '../domain/ledger.ts';
import { type PayoutEvent, payoutOf } from '../domain/payout-batch.ts';
import { statementId } from '../store/self-billed.ts';
import type { Payee } from '../store/payees.ts';
import type { Store } from '../store/store.ts';

const at = '2027-02-10T10:00:00.000Z';

/** Affiliates who each earned something twice, in a store of maps: what a payout asks and nothing more. */
export function inMemoryMoney(affiliates: number): Store {
  const postings = new Map<string, Posting[]>();
  const posted = new Set<string>();
  const events = new Map<string, PayoutEvent>();
  const payments = new Map<string, unknown>();
  const post = (posting: Posting): Promise<boolean> => {
    if (posted.has(posting._id)) return Promise.resolve(false);
    posted.add(posting._id);
    postings.set(posting.payeeId, [...(postings.get(posting.payeeId) ?? []), posting]);
    return Promise.resolve(true);
  };
  for (let n = 0; n < affiliates; n++) void earn(post, `partner-${n}`);
  const found = (batchId: string) => payoutOf([...events.values()].filter((event) => event.batchId === batchId));
  const store = {
    ledger: {
      post,
      of: (id: string) => Promise.resolve(postings.get(id) ?? []),
      payeeIds: () => Promise.resolve([...postings.keys()]),
    },
    partners: { find: (_id: string) => Promise.resolve({ _id }) },
    customers: { current: () => Promise.resolve(undefined), find: () => Promise.resolve(undefined) },
    facts: { load: () => Promise.resolve([]), ofPartner: () => Promise.resolve([]) },
    payees: { of: (payeeId: string) => Promise.resolve(profileOf(payeeId)) },
    payouts: {
      list: () => Promise.resolve([]),
      find: (batchId: string) => Promise.resolve(found(batchId)),
      draftedAt: (batchId: string) => Promise.resolve(events.get(`${batchId}|drafted`)?.at),
      insert(event: PayoutEvent) {
        events.set(event._id, event);
        return Promise.resolve(true);
      },
    },
    selfBilled: {
      of: () => Promise.resolve([]),
      write(year: number, statement: { payment: string }) {
        const numbered = { ...statement, _id: statementId(year, payments.size + 1) };
        payments.set(statement.payment, numbered);
        return Promise.resolve(numbered);
      },
    },
  };
  return store as unknown as Store;
}

async function earn(post: (posting: Posting) => Promise<boolean>, payeeId: string): Promise<void> {
  for (const n of [1, 2]) {
    const item = `commission:P-${payeeId}-${n}`;
    const lines = linesOfBooking(payeeId, { item, heldCents: 0, payableCents: 3_475 }, 'cost:affiliate');
    await post({ _id: `${payeeId}|${n}`, payeeId, kind: 'reward', item, at, recordedAt: at, lines });
  }
}

const profileOf = (payeeId: string): Payee => ({
  ...{ _id: `${payeeId}|1`, payeeId, version: 1, kind: 'private', name: payeeId, iban: 'NL91ABNA0417164300' },
  ...{ ending: '4300', taxStatus: 'private', at, by: payeeId },
});

import type { Instant } from '../domain/calendar.ts';
import { linesOfMove } from '../domain/ledger.ts';
import { payeePool, postingsOf } from './payee-pool.ts';
import type { Store } from './store.ts';

/** Gives back the credit that was used on an order which is cancelled: payable again, once. */
export async function returnCredit(
  store: Pick<Store, 'facts' | 'ledger'>,
  { payeeId, projectId, at }: { payeeId: string; projectId: string; at: Instant },
): Promise<void> {
  const postings = await postingsOf(store, await payeePool(store, payeeId));
  const used = postings.find(({ kind, item }) => kind === 'credit-used' && item === `credit:${projectId}`);
  const cents = used?.lines.find(({ account }) => account === 'credit-used')?.cents;
  if (used === undefined || cents === undefined) return;
  const { payeeId: owner, item } = used;
  await store.ledger.post({
    ...{ _id: `${used._id}|returned`, payeeId: owner, kind: 'credit-returned', item, at, recordedAt: at },
    lines: linesOfMove('credit-used', `payable:${owner}`, cents),
  });
}

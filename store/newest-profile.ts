import type { Payee } from './payees.ts';
import { payeePool } from './payee-pool.ts';
import type { Store } from './store.ts';

/** A payee's own profile, else the newest of those who were merged into it. */
export async function newestProfile(
  store: Pick<Store, 'facts' | 'payees'>,
  payeeId: string,
): Promise<Payee | undefined> {
  const own = await store.payees.of(payeeId);
  if (own) return own;
  const others = await Promise.all((await payeePool(store, payeeId)).map((one) => store.payees.of(one)));
  return others.filter((one) => one !== undefined).sort((a, b) => (a.at < b.at ? 1 : -1))[0];
}

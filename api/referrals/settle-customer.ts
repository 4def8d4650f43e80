import type { Instant } from '../../domain/calendar.ts';
import type { Customer } from '../../store/customers.ts';
import { findHolder, type Holder } from '../customers/holder.ts';
import { claimCustomer, findCustomer, type Person } from '../customers/who-is.ts';
import type { ApiDeps } from '../deps.ts';

/** Somebody at the door, with everything that happened before. */
export interface Settled extends Holder {
  /** Made by this very request: nothing else is on record of him. */
  fresh: boolean;
}

/** Who it is: known, or new and made now; of two requests at once, one makes him. */
export async function settleCustomer(
  { store, ids }: Pick<ApiDeps, 'store' | 'ids'>,
  { externalId, name, email, phone }: Person & { phone?: string | undefined },
  contactAsOf: Instant,
): Promise<Settled> {
  const person = { externalId, name, email };
  const found = await findCustomer(store.customers, ids, person);
  const known = found === undefined ? undefined : await findHolder({ store }, found);
  if (known) return { ...known, fresh: false };
  const customer: Customer = {
    ...{ _id: await claimCustomer(store.customers, ids, person), name, email, contactAsOf },
    ...(externalId !== undefined && { externalId }),
    ...(phone !== undefined && { phone }),
  };
  if (await store.customers.insert(customer)) return { customer, facts: [], fresh: true };
  const overtaken = await findHolder({ store }, customer._id);
  if (!overtaken) throw new Error('a customer merged into nobody');
  return { ...overtaken, fresh: false };
}

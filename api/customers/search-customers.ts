import { normalisedName } from '../../door/normalised.ts';
import type { Customer } from '../../store/customers.ts';
import type { ApiDeps } from '../deps.ts';

export interface Criteria {
  externalId?: string | undefined;
  /** Normalised. */
  email?: string | undefined;
  /** Part of a name. */
  name?: string | undefined;
}

const atMost = 50;

/** Who fits all criteria. Contact data of a merged customer lead to the one that counts. */
export async function searchCustomers(
  { store, ids }: Pick<ApiDeps, 'store' | 'ids'>,
  { externalId, email, name }: Criteria,
): Promise<Customer[]> {
  const { customers } = store;
  const fits = (found: Customer): boolean =>
    (email === undefined || found.email === email) &&
    (name === undefined || normalisedName(found.name).includes(normalisedName(name)));
  if (externalId !== undefined) {
    const id = await customers.byIdentity(ids.customerId({ externalId, email: '', name: '' }));
    const found = id === undefined ? undefined : await customers.current(id);
    return found && fits(found) ? [found] : [];
  }
  const hits = await customers.search(
    { ...(email !== undefined && { email }), ...(name !== undefined && { name }) },
    atMost,
  );
  const found = await Promise.all(hits.map(({ _id }) => customers.current(_id)));
  return [...new Map(found.flatMap((one) => (one ? [[one._id, one]] : []))).values()];
}

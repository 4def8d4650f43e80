import { kindOf } from '../domain/subject.ts';
import type { Store } from './store.ts';

/** Whether we know who this payee is: a customer or a partner. */
export const isOnRecord = async (
  { customers, partners }: Pick<Store, 'customers' | 'partners'>,
  payeeId: string,
): Promise<boolean> =>
  (kindOf(payeeId) === 'partner' ? await partners.find(payeeId) : await customers.find(payeeId)) !== undefined;

import { kindOf } from '../../domain/subject.ts';
import type { ApiDeps } from '../deps.ts';
import { Problem } from '../http/problem.ts';

/** Whose money an id means: a partner's; of a customer merged into another, that other's. Throws the problem `unknown-payee`. */
export async function payeeOf({ store }: Pick<ApiDeps, 'store'>, id: string): Promise<string> {
  if (kindOf(id) === 'partner') {
    if (!(await store.partners.find(id))) throw new Problem('unknown-payee');
    return id;
  }
  const customer = await store.customers.current(id);
  if (!customer) throw new Problem('unknown-payee');
  return customer._id;
}

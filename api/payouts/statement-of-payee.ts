import { type Statement, statementOf } from '../../domain/statement.ts';
import { payeePool, postingsOf } from '../../store/payee-pool.ts';
import type { ApiDeps } from '../deps.ts';

/** Every cent of a payee, and of all that were merged into it. */
export async function statementOfPayee({ store }: Pick<ApiDeps, 'store'>, payeeId: string): Promise<Statement> {
  const pool = await payeePool(store, payeeId);
  return statementOf(pool, await postingsOf(store, pool));
}

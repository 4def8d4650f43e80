import type { Posting } from '../domain/ledger.ts';
import type { Store } from './store.ts';

/** A payee and all that were merged into it: their money is one. */
export async function payeePool({ facts }: Pick<Store, 'facts'>, payeeId: string): Promise<string[]> {
  const known = await facts.load(payeeId);
  const absorbed = known.flatMap((fact) => (fact.type === 'absorbed' ? [fact.customerId] : []));
  return [...new Set([payeeId, ...absorbed])];
}

export async function postingsOf({ ledger }: Pick<Store, 'ledger'>, payeeIds: readonly string[]): Promise<Posting[]> {
  return (await Promise.all(payeeIds.map((payeeId) => ledger.of(payeeId)))).flat();
}

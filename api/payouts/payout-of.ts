import type { Payout } from '../../domain/payout-batch.ts';
import type { ApiDeps } from '../deps.ts';
import { Problem } from '../http/problem.ts';

/** Throws the problem `unknown-payout`. */
export async function payoutNamed({ store }: Pick<ApiDeps, 'store'>, id: string): Promise<Payout> {
  const payout = await store.payouts.find(id);
  if (!payout) throw new Problem('unknown-payout');
  return payout;
}

export const refusedPayout = (why: string): Problem => new Problem('payout-refused', { why });

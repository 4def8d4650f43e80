import type { SuppressedBecause } from '../domain/customer/facts.ts';
import type { InboundDeps } from './deps.ts';

/** What is known of an address, also one that was nobody's until now. */
export interface KnownReach {
  /** Why no mail may go there; undefined where it may. Closed on one of the provider's streams is closed. */
  why: SuppressedBecause | undefined;
  /** Somebody there once called our mail spam. */
  complained: boolean;
}

/** From mild to grave. */
const gravity = ['manual', 'hard-bounce', 'spam-complaint'] as const satisfies readonly SuppressedBecause[];

export async function suppressionOf(
  { store, ids }: Pick<InboundDeps, 'store' | 'ids'>,
  email: string,
): Promise<KnownReach> {
  const address = ids.addressHash(email);
  const [streams, complained] = await Promise.all([
    store.suppressions.of(address),
    store.suppressions.hasComplained(address),
  ]);
  const reasons = new Set(streams.map(({ why }) => why));
  return { why: gravity.findLast((one) => reasons.has(one)), complained };
}

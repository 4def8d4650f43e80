import type { Instant } from '../domain/calendar.ts';
import type { InboundDeps } from './deps.ts';
import { isReach, reachChange } from './settle-reach.ts';
import { insertAndTell } from './tell.ts';

/** Who was merged into another brings along facts about an address nobody mails any more: the other's is as it was. */
export async function reachAfterMerge(
  deps: Pick<InboundDeps, 'store' | 'journeys' | 'log'>,
  { survivor, loser, now }: { survivor: string; loser: string; now: Instant },
): Promise<void> {
  const { facts } = deps.store;
  const [all, brought] = [await facts.load(survivor), new Set((await facts.load(loser)).map(({ _id }) => _id))];
  const own = all.filter(isReach).findLast(({ _id }) => !brought.has(_id));
  const why = own?.type === 'addressSuppressed' ? own.why : undefined;
  const change = reachChange(survivor, all, { why, complained: false }, now);
  if (change) await insertAndTell(deps, change);
}

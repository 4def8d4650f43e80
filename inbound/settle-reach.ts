import { addMinutes, type Instant } from '../domain/calendar.ts';
import type { FactOf } from '../domain/customer/facts.ts';
import type { Fact } from '../domain/facts.ts';
import type { InboundDeps } from './deps.ts';
import { type KnownReach, suppressionOf } from './suppression-of.ts';
import { insertAndTell } from './tell.ts';

type Reach = FactOf<'addressSuppressed'> | FactOf<'addressRestored'>;
export type ReachDeps = Pick<InboundDeps, 'store' | 'ids' | 'journeys' | 'log'>;

/** So often two processes may get in each other's way before that is an error. */
const attempts = 5;

/**
 * Makes the facts of a customer or partner say of the address what is known of it. Only a difference makes a fact, numbered by how many
 * there are: of two who see the same difference at once, one writes and the other looks again. `facts`, where
 * the caller read them already, are those of the first look.
 */
export async function settleReach(
  deps: ReachDeps,
  { _id: subject, email, facts }: { _id: string; email: string; facts?: readonly Fact[] },
  now: Instant,
): Promise<void> {
  let latest = facts;
  for (let attempt = 0; attempt < attempts;) {
    const known = await suppressionOf(deps, email);
    const next = reachChange(subject, latest ?? (await deps.store.facts.of(subject)), known, now);
    if (!next) return;
    if (!(await insertAndTell(deps, next))) attempt += 1;
    latest = undefined;
  }
  throw new Error('others change what is known of an address all the time');
}

/** The fact that is missing, if one is. It happens now, when we come to know it: what must be done counts from then. */
export function reachChange(
  subject: string,
  facts: readonly Fact[],
  { why, complained }: KnownReach,
  now: Instant,
): Reach | undefined {
  const reach = facts.filter(isReach);
  const last = reach.at(-1);
  const happenedAt = last && last.happenedAt >= now ? addMinutes(last.happenedAt, 1 / 60_000) : now;
  const head = { subject, happenedAt, recordedAt: now };
  const suppressed = (because: FactOf<'addressSuppressed'>['why']): Reach => ({
    ...{ ...head, _id: `${subject}|addressSuppressed|${reach.length + 1}`, type: 'addressSuppressed', why: because },
  });
  // After a spam complaint only service calls, also where the address was opened again since.
  if (complained && !reach.some((fact) => fact.type === 'addressSuppressed' && fact.why === 'spam-complaint'))
    return suppressed('spam-complaint');
  const current = last?.type === 'addressSuppressed' ? last.why : undefined;
  if (current === why) return undefined;
  if (why !== undefined) return suppressed(why);
  return { ...head, _id: `${subject}|addressRestored|${reach.length + 1}`, type: 'addressRestored' };
}

export const isReach = (fact: Fact): fact is Reach =>
  fact.type === 'addressSuppressed' || fact.type === 'addressRestored';

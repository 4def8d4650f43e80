import type { Logger } from 'pino';
import type { Instant } from '../../domain/calendar.ts';
import type { Customer } from '../../store/customers.ts';
import { reachAfterMerge } from '../../inbound/reach-after-merge.ts';
import type { ApiDeps } from '../deps.ts';
import { Problem } from '../http/problem.ts';
import { tellJourney } from '../tell-journey.ts';

export interface Merge {
  /** Who was found to be another. */
  id: string;
  into: string;
  reason: string;
  by: string;
  now: Instant;
  log: Logger;
}

/**
 * Makes two customers one (rules, section 14): from now on the facts of `id` count with those of the customer that
 * `into` stands for, who is answered. Every write is by its own id: interrupted, the same request completes it.
 */
export async function mergeCustomers(deps: Pick<ApiDeps, 'store' | 'journeys'>, merge: Merge): Promise<Customer> {
  const { store, journeys } = deps;
  const { id, reason, by, now, log } = merge;
  const survivor = await survivorOf(deps, merge);
  const words = `${id}|merged into|${survivor._id}`;
  const told = { happenedAt: now, recordedAt: now, reasonId: words, by };
  const absorbed = `${survivor._id}|absorbed|${id}`;
  const mergedInto = `${id}|mergedInto|${survivor._id}`;
  await store.texts.insert({ _id: words, subject: survivor._id, at: now, words: reason });
  await store.customers.markMerged(id, survivor._id);
  await store.facts.insertFromOutside({
    _id: absorbed,
    subject: survivor._id,
    type: 'absorbed',
    customerId: id,
    ...told,
  });
  await store.facts.insertFromOutside({
    ...{ _id: mergedInto, subject: id, type: 'mergedInto', customerId: survivor._id },
    ...told,
  });
  await reachAfterMerge({ store, journeys, log }, { survivor: survivor._id, loser: id, now });
  await tellJourney(journeys, id, mergedInto, log);
  await tellJourney(journeys, survivor._id, absorbed, log);
  log.info({ customerId: id, into: survivor._id }, 'customers merged by a person');
  return survivor;
}

/** Who remains; a problem where that cannot be. */
async function survivorOf({ store }: Pick<ApiDeps, 'store'>, { id, into }: Merge): Promise<Customer> {
  const refused = (detail: string): Problem => new Problem('merge-refused', { detail });
  const [loser, survivor] = await Promise.all([store.customers.find(id), store.customers.current(into)]);
  if (!loser) throw new Problem('unknown-customer');
  if (!survivor)
    throw new Problem('invalid-fields', { errors: [{ pointer: '/into', detail: 'is no customer we know' }] });
  if (into === id) throw refused('A customer cannot be merged into itself.');
  if (survivor._id === id) throw refused('That customer was merged into this one before.');
  if (loser.mergedInto !== undefined && loser.mergedInto !== survivor._id)
    throw refused('This customer was merged into another one before.');
  return survivor;
}

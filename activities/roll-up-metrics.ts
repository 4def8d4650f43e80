import { addDays, dayOf, type Instant, isoDate } from '../domain/calendar.ts';
import type { CustomerFact } from '../domain/customer/facts.ts';
import { countRollup } from '../domain/metrics/metrics.ts';
import { summarise, summaryVersion } from '../domain/metrics/summary.ts';
import { kindOf } from '../domain/subject.ts';
import type { Deps } from './deps.ts';

/** Customers summed up together: their facts are in memory at one time. */
const pageSize = 500;

/** A fact may be written a good while after the moment it bears; two roll-ups at once may read it on either side. */
const overlapDays = 1;

export interface RolledUp {
  /** How many customers were summed up anew. */
  summedUp: number;
  /** How many there are. */
  customers: number;
}

interface RollUp {
  now: Instant;
  /** Sum up every customer anew, also those of whom nothing new is known. */
  afresh: boolean;
  onProgress: (customers: number) => void;
}

/**
 * Sums up the customers of whom something was recorded since the last roll-up, then counts all summaries. Without a last
 * one, or when it was made by older rules, everybody is summed up anew. Interrupted, it is simply done again.
 */
export async function rollUpMetrics(
  { store }: { store: Pick<Deps['store'], 'facts' | 'customers' | 'metrics'> },
  { now, afresh, onProgress }: RollUp,
): Promise<RolledUp> {
  const last = await store.metrics.latestRollup();
  const since =
    afresh || last?.version !== summaryVersion || last.at > now ? undefined : addDays(last.at, -overlapDays);
  const changed = since === undefined ? undefined : await store.facts.subjectsSince(since);
  const subjects = changed ?? (await store.facts.subjectsOf('customer'));
  const summedUp = await sumUp(store, subjects, { now, onProgress });
  if (changed === undefined) await store.metrics.removeSummariesBefore(now);

  const counts = countRollup(dayOf(now));
  let customers = 0;
  await store.metrics.eachSummary((summary) => {
    counts.add(summary);
    if (++customers % pageSize === 0) onProgress(summedUp + customers);
  });
  await store.metrics.saveRollup({ _id: isoDate(dayOf(now)), at: now, version: summaryVersion, ...counts.rollup() });
  return { summedUp, customers };
}

/** A merged customer's facts count with those of who remains, who is summed up instead; answers how many were. */
async function sumUp(
  { facts, metrics, customers }: Pick<Deps['store'], 'facts' | 'metrics' | 'customers'>,
  subjects: Iterable<string>,
  { now, onProgress }: Pick<RollUp, 'now' | 'onProgress'>,
): Promise<number> {
  const waiting = [...subjects].filter((subject) => kindOf(subject) === 'customer');
  const known = new Set(waiting);
  let summedUp = 0;
  let next = 0;
  while (next < waiting.length) {
    const ids = waiting.slice(next, next + pageSize);
    next += ids.length;
    const page = await facts.loadMany(ids);
    for (const id of [...page].flatMap(([id, own]) => (isMerged(id, own) ? [id] : []))) {
      const remains = (await customers.current(id))?._id ?? id;
      if (remains === id) continue;
      page.delete(id);
      await metrics.removeSummaries([id]);
      if (!known.has(remains)) waiting.push(remains);
      known.add(remains);
    }
    await metrics.saveSummaries([...page].map(([_id, own]) => ({ _id, asOf: now, ...summarise(own) })));
    summedUp += page.size;
    onProgress(summedUp);
  }
  return summedUp;
}

const isMerged = (id: string, facts: readonly CustomerFact[]): boolean =>
  facts.some(({ type, subject }) => type === 'mergedInto' && subject === id);

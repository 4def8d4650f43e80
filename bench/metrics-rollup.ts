import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { rollUpMetrics } from '../activities/roll-up-metrics.ts';
import { freePort } from '../dev/servers/ports.ts';
import { startMongo } from '../dev/servers/start-mongo.ts';
import { addDays, type Instant } from '../domain/calendar.ts';
import type { CustomerFact } from '../domain/customer/facts.ts';
import { connect, createIndexes } from '../store/connect.ts';
import { createStore } from '../store/store.ts';
import { inMemoryMetrics } from './in-memory-metrics.ts';
import { live } from './live.ts';
import type { Measure } from './measure.ts';

export interface RollupSizes {
  customers: number;
  databaseCustomers: number;
}

/** Different lives; every customer has one of them. */
const lives = 40;
const factsEach = 25;
/** One in so many customers has news in a night. */
const newsOf = 100;
const night: Instant = '2029-01-01T04:30:00.000Z';
const megabyte = 1_000_000;

/** All customers summed up and counted: with the store in memory beside a bare pass over the same facts, and in the embedded database. */
export async function metricsRollup({ customers, databaseCustomers }: RollupSizes): Promise<Measure[]> {
  const kept = Array.from({ length: lives }, (_, n) => JSON.stringify(lifeOf(`c-${n}`)));
  const textOf = (id: string): string => kept[Number(id.slice(2)) % lives] ?? '[]';
  const ids = Array.from({ length: customers }, (_, n) => `c-${n}`);
  let facts = 0;
  const bare = await secondsOf(() => {
    for (const id of ids) facts += (JSON.parse(textOf(id)) as unknown[]).length;
  });
  const of = (id: string): CustomerFact[] => JSON.parse(textOf(id)) as CustomerFact[];
  const memory = inMemoryMetrics({ subjects: () => ids, of, current: (id) => id });
  memory.store.facts.subjectsSince = () => Promise.resolve(new Set(ids.filter((_, n) => n % newsOf === 0)));
  let peak = 0;
  const onProgress = (): void => void (peak = Math.max(peak, process.memoryUsage.rss()));
  const all = await secondsOf(() => rollUpMetrics(memory, { now: night, afresh: true, onProgress }));
  const next = await secondsOf(() => rollUpMetrics(memory, { now: addDays(night, 1), afresh: false, onProgress }));
  if (memory.rollup()?.metrics.repeatRate.n !== customers) throw new Error('not everybody was counted');
  return [
    { what: `roll up ${customers} customers, all anew`, value: all, unit: 's' },
    { what: 'the same, for 100,000 customers', value: (all * 100_000) / customers, unit: 's', goal: '≤ 60' },
    { what: 'peak memory of the process', value: peak / megabyte, unit: 'MB', goal: '≤ 1000' },
    { what: 'all anew / reading the same facts once from JSON', value: all / bare, unit: 'ratio' },
    { what: `a night with news of one in ${newsOf}`, value: next, unit: 's' },
    { what: 'facts per customer', value: facts / customers, unit: 'facts' },
    ...(await inDatabase(databaseCustomers)),
  ];
}

/** A quarter of them comes back within the time it takes to gather so many facts. */
const lifeOf = (subject: string): CustomerFact[] =>
  live(
    { subject, customerKind: 'particulier', everyDays: Number(subject.slice(2)) % 4 === 0 ? 300 : 10_000 },
    factsEach,
  ).facts;

async function inDatabase(customers: number): Promise<Measure[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'nazorg-bench-'));
  const { MONGODB_URL: _, ...env } = process.env;
  const mongo = await startMongo({ env, port: await freePort(), dataDir, report: () => undefined });
  const database = await connect(mongo.url, 'bench');
  try {
    const store = createStore(database);
    await createIndexes(database);
    for (let n = 0; n < customers; n++) for (const fact of lifeOf(`c-${n}`)) await store.facts.insert(fact);
    const options = { now: night, afresh: false, onProgress: () => undefined };
    const all = await secondsOf(() => rollUpMetrics({ store }, options));
    return [
      { what: `embedded database, ${customers} customers, all anew`, value: all * 1_000, unit: 'ms' },
      { what: 'the same, per customer', value: (all * 1_000) / customers, unit: 'ms' },
    ];
  } finally {
    await database.close();
    await mongo.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function secondsOf(work: () => unknown): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1_000;
}

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { rollUpMetrics } from '../../activities/roll-up-metrics.ts';
import { inMemoryMetrics } from '../../bench/in-memory-metrics.ts';
import { addDays, type Instant } from '../../domain/calendar.ts';
import type { CustomerFact } from '../../domain/customer/facts.ts';
import { answered, delivered, done } from '../support/facts.ts';
import { fact } from '../support/order-facts.ts';

const begin: Instant = '2025-01-01T04:30:00.000Z';
const night = (n: number): Instant => addDays(begin, n);

/** Facts that come in by night, with who was merged into whom. */
function house() {
  const known: CustomerFact[] = [];
  const merged = new Map<string, string>();
  const current = (id: string): string => (merged.has(id) ? current(merged.get(id) ?? '') : id);
  const source = {
    subjects: () => [...new Set(known.map(({ subject }) => subject))],
    of: (id: string) => known.filter(({ subject }) => subject === id),
    current,
  };
  const memory = inMemoryMetrics(source);
  const rollUp = (now: Instant, afresh = false) => rollUpMetrics(memory, { now, afresh, onProgress: () => undefined });
  const merge = (loser: string, into: string, at: Instant): void => {
    if (current(loser) !== loser || current(into) === loser) return;
    const [customerId, why] = [current(into), { reasonId: 'r', by: 'u' }];
    merged.set(loser, customerId);
    known.push(fact(at, 'absorbed', { subject: customerId, customerId: loser, ...why }));
    known.push(fact(at, 'mergedInto', { subject: loser, customerId, ...why }));
  };
  return { known, merge, rollUp, source, ...memory };
}

const withoutMoment = (summaries: ReadonlyMap<string, string>) =>
  Object.fromEntries([...summaries].map(([id, text]) => [id, text.replace(/"asOf":"[^"]*",/, '')]));

/** What the same facts give when nothing was counted before. */
async function fromScratch({ source }: ReturnType<typeof house>, now: Instant) {
  const other = inMemoryMetrics(source);
  await rollUpMetrics(other, { now, afresh: true, onProgress: () => undefined });
  return other;
}

const five = ['a', 'b', 'c', 'd', 'e'];
type Happens = { night: number; who: string; other: string; what: number; ago: number; project: string };
const happens: fc.Arbitrary<Happens> = fc.record({
  night: fc.nat({ max: 6 }).map((n) => n * 90),
  who: fc.constantFrom(...five),
  other: fc.constantFrom(...five),
  what: fc.nat({ max: 8 }),
  /** Days between happening and being recorded. */
  ago: fc.constantFrom(0, 0, 3, 200),
  project: fc.constantFrom('P1', 'P2', 'P3'),
});

function carry(
  { known, merge }: ReturnType<typeof house>,
  { night: n, who, other, what, ago, project }: Happens,
): void {
  const recordedAt = addDays(night(n), -0.3);
  const at = addDays(recordedAt, -ago);
  const head = { subject: who, recordedAt, projectId: `${who}-${project}` };
  const make: readonly (() => CustomerFact)[] = [
    () => delivered(at, { ...head, valueCents: 50_000 + 1_000 * ago }),
    () => fact(at, 'orderCancelled', head),
    () => fact(at, 'orderCorrected', { ...head, valueCents: 12_345 }),
    () => ({ ...answered(at, `nps:${head.projectId}`, String(ago % 11)), subject: who, recordedAt }),
    () => done(at, { ...head, key: `nps:${head.projectId}`, kind: 'nps' }),
    () => fact(at, 'trackingChosen', { subject: who, recordedAt, on: ago === 0 }),
    () => fact(at, 'mailOpened', { subject: who, recordedAt, key: `nps:${head.projectId}` }),
    () => fact(at, 'referralReached', { subject: who, recordedAt, friendId: other, stage: 'delivered' }),
  ];
  const made = make[what];
  if (made) known.push(made());
  else merge(who, other, recordedAt);
}

test('night by night it gives what counting everything anew gives, whatever comes in, merges too', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happens, { minLength: 3, maxLength: 40 }), async (all) => {
      const life = house();
      for (const n of [0, 90, 180, 270, 360, 450, 540]) {
        for (const one of all.filter((each) => each.night === n)) carry(life, one);
        await life.rollUp(night(n));
        const scratch = await fromScratch(life, night(n));
        expect(withoutMoment(life.summaries)).toEqual(withoutMoment(scratch.summaries));
        expect(life.rollup()).toEqual(scratch.rollup());
        const before = life.rollup();
        await life.rollUp(night(n));
        expect(life.rollup()).toEqual(before);
      }
    }),
    { numRuns: 150 },
  );
});

describe('a roll-up', () => {
  const lived = async () => {
    const life = house();
    for (const who of [...five, 'f'])
      life.known.push(delivered('2025-01-06', { _id: `d-${who}`, subject: who, projectId: who, valueCents: 70_000 }));
    life.known.push(delivered('2025-03-06', { subject: 'a', projectId: 'a2', valueCents: 70_000 }));
    await life.rollUp(night(90));
    return life;
  };
  const repeat = (life: ReturnType<typeof house>) => life.rollup()?.metrics.repeatRate;

  test('sums up only customers with news', async () => {
    const life = await lived();
    expect(life.summaries.size).toBe(6);
    life.known.push(delivered('2025-04-20', { subject: 'b', projectId: 'b2' }));
    expect(await life.rollUp(night(180))).toEqual({ summedUp: 1, customers: 6 });
    expect(repeat(life)).toMatchObject({ n: 6, value: 100 / 3 });
    expect(await life.rollUp(night(181), true)).toEqual({ summedUp: 6, customers: 6 });
  });

  test('takes in a cancellation and a correction that came after it', async () => {
    const life = await lived();
    expect(repeat(life)).toMatchObject({ n: 6, value: 100 / 6 });
    life.known.push(fact('2025-05-01', 'orderCancelled', { subject: 'a', projectId: 'a2' }));
    life.known.push(fact('2025-05-01', 'orderCorrected', { subject: 'b', projectId: 'b', valueCents: 10_000 }));
    await life.rollUp(night(180));
    expect(repeat(life)).toMatchObject({ n: 6, value: 0 });
    expect(life.rollup()?.metrics.lifetimeValue).toMatchObject({
      n: 6,
      value: Math.round(((5 * 70_000 + 10_000) / 6) * 0.7),
    });
  });

  test('counts a merged customer once, also when news comes to the old one', async () => {
    const life = await lived();
    life.merge('b', 'a', '2025-05-01T10:00:00.000Z');
    await life.rollUp(night(180));
    expect([...life.summaries.keys()].sort()).toEqual(['a', 'c', 'd', 'e', 'f']);
    life.known.push(delivered('2025-07-20', { subject: 'b', projectId: 'b2' }));
    expect(await life.rollUp(night(270))).toEqual({ summedUp: 1, customers: 5 });
    expect(JSON.parse(life.summaries.get('a') ?? '')).toMatchObject({ orders: { length: 4 } });
  });

  test('made by older rules is made anew of everybody', async () => {
    const life = await lived();
    await life.store.metrics.saveRollup({
      ...(life.rollup() as NonNullable<ReturnType<typeof life.rollup>>),
      version: 0,
    });
    expect(await life.rollUp(night(180))).toEqual({ summedUp: 6, customers: 6 });
  });

  test('forgets who is no longer there when everybody is summed up anew', async () => {
    const life = await lived();
    life.known.splice(0, life.known.length, ...life.known.filter(({ subject }) => subject !== 'c'));
    expect(await life.rollUp(night(180))).toMatchObject({ customers: 6 });
    expect(await life.rollUp(night(181), true)).toEqual({ summedUp: 5, customers: 5 });
  });

  test('of nobody is a roll-up too', async () => {
    const life = house();
    expect(await life.rollUp(night(0))).toEqual({ summedUp: 0, customers: 0 });
    expect(life.rollup()).toMatchObject({ _id: '2025-01-01', metrics: { nps: { n: 0, why: 'too few' } }, cohorts: [] });
  });
});

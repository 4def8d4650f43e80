import { addDays, addMinutes, type Instant, spread } from '../domain/calendar.ts';
import { type CustomerFact, customerKinds } from '../domain/customer/facts.ts';
import { rehearse } from '../domain/customer/rehearse.ts';
import { aDelivery } from './a-delivery.ts';
import type { Measure } from './measure.ts';
import { timings } from './timings.ts';
import { plainContext } from '../domain/context.ts';

export interface RehearsalSizes {
  customers: number;
  rounds: number;
}

const from: Instant = '2026-11-21T23:00:00.000Z';
const to: Instant = '2027-11-21T23:00:00.000Z';
const context = plainContext();

/** A year of a whole bureau, on one core, beside reading the same facts once from JSON. */
export function yearRehearsal({ customers, rounds }: RehearsalSizes): Measure[] {
  const bureau = Array.from({ length: customers }, (_, n) => ({ subject: `c-${n}`, facts: factsOf(`c-${n}`) }));
  const stored = bureau.map(({ facts }) => JSON.stringify(facts));
  let facts = 0;
  let steps = 0;
  const { ms, ratios } = timings(rounds, [
    () => {
      facts = 0;
      for (const text of stored) facts += (JSON.parse(text) as unknown[]).length;
    },
    () => {
      steps = 0;
      for (const one of bureau) {
        steps += rehearse(one.subject, one.facts, context, { from, to }).carriedOut.length;
      }
    },
  ]);
  const seconds = (ms[1] ?? NaN) / 1_000;
  const perTenThousand = (seconds * 10_000) / customers;
  return [
    { what: `rehearse a year of ${customers} customers`, value: seconds, unit: 's' },
    { what: 'the same, for 10,000 customers', value: perTenThousand, unit: 's', goal: '≤ 10' },
    { what: 'rehearsal / reading the same facts once', value: ratios[1] ?? NaN, unit: 'ratio' },
    { what: 'steps foretold per customer', value: steps / customers, unit: 'steps' },
    { what: 'facts per customer', value: facts / customers, unit: 'facts' },
  ];
}

/** One to three projects, of the past year or the coming one. */
function factsOf(subject: string): CustomerFact[] {
  const count = 1 + Math.floor(spread(subject, 'projects', 10) / 6) + Math.floor(spread(subject, 'more', 20) / 19);
  const kind = customerKinds[Math.max(0, spread(subject, 'kind', 20) - 16)] ?? 'particulier';
  const known = Array.from({ length: count }, (_, n) => {
    const day = addDays('2025-11-24T09:00:00.000Z', spread(subject, `day ${n}`, 640));
    const at = addMinutes(day, spread(subject, `minute ${n}`, 480));
    const valueCents = 60_000 + spread(subject, `value ${n}`, 240_000);
    return aDelivery(subject, at, { projectId: `P-${subject}-${n}`, customerKind: kind, valueCents });
  });
  const imported = known.map((fact) => ({ ...fact, recordedAt: fact.happenedAt > from ? fact.happenedAt : from }));
  return imported.sort((a, b) => (a.happenedAt < b.happenedAt ? -1 : 1));
}

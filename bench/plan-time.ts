import { planCustomer } from '../domain/customer/plan.ts';
import { live, type Life } from './live.ts';
import type { Measure } from './measure.ts';
import { timings } from './timings.ts';
import { plainContext } from '../domain/context.ts';

export interface PlanSizes {
  /** Different customers of each size. */
  customers: number;
  /** Plans of each customer in a round. */
  repeats: number;
  rounds: number;
}

/** Who has so many facts: a first project, an owner who comes back, a contractor who keeps coming. */
const lives = [
  { facts: 5, who: 'one project', customerKind: 'particulier', everyDays: 10_000 },
  { facts: 50, who: 'an owner who comes back', customerKind: 'particulier', everyDays: 240, goal: '≤ 50' },
  { facts: 500, who: 'a contractor, monthly', customerKind: 'aannemer', everyDays: 30 },
] as const satisfies readonly (Omit<Life, 'subject'> & { facts: number; who: string; goal?: string })[];

const context = plainContext();

/** `plan` of one customer with few and many facts, beside a bare copy of the same facts through JSON. */
export function planTime({ customers, repeats, rounds }: PlanSizes): Measure[] {
  return lives.flatMap((life) => {
    const { facts: count, who } = life;
    const lived = Array.from({ length: customers }, (_, n) => {
      const subject = `c-${count}-${n}`;
      return { subject, ...live({ ...life, subject }, count) };
    });
    const times = Math.max(1, Math.round((repeats * 50) / count));
    let kept = 0;
    const { ms, ratios } = timings(rounds, [
      () => {
        for (let time = 0; time < times; time++)
          for (const { facts } of lived) kept += (JSON.parse(JSON.stringify(facts)) as unknown[]).length;
      },
      () => {
        for (let time = 0; time < times; time++)
          for (const { subject, facts, now } of lived) kept += planCustomer(subject, facts, context, now).steps.length;
      },
    ]);
    if (kept === 0) throw new Error('nothing was planned');
    const microseconds = ((ms[1] ?? NaN) * 1_000) / (times * customers);
    const goal = 'goal' in life ? { goal: life.goal } : {};
    return [
      { what: `plan, ${count} facts (${who})`, value: microseconds, unit: 'µs', ...goal },
      { what: `plan, ${count} facts / JSON copy of them`, value: ratios[1] ?? NaN, unit: 'ratio' },
    ];
  });
}

import { addMinutes, type Instant } from '../../domain/calendar.ts';
import type { CustomerFact } from '../../domain/customer/facts.ts';
import type { Context } from '../../domain/context.ts';
import { planCustomer } from '../../domain/customer/plan.ts';
import { outcomeOf } from '../../domain/customer/rehearse.ts';
import { stepDone } from '../../domain/step-done.ts';
import type { Agenda, Step } from '../../domain/step.ts';
import { subject as aSubject } from './facts.ts';

export interface World {
  /** Decides the slot. */
  subject?: string;
  context: Context;
  /** Known from their `recordedAt` on. */
  facts: readonly CustomerFact[];
  from: Instant;
  to: Instant;
  /** Stretches in which no worker runs: facts are recorded, nothing is carried out or looked at. In order, apart. */
  away?: readonly { from: Instant; to: Instant }[];
  /** How many seconds after its due moment a step is carried out: servers never wake on the dot. */
  latenessSeconds?: number;
  /** What a carried-out step makes people do. */
  reaction?: (step: Step, now: Instant) => CustomerFact[];
}

/** One look at the agenda: at that instant, with those facts. */
export interface Look {
  now: Instant;
  known: readonly CustomerFact[];
  agenda: Agenda;
}

/** The loop of the servers without servers, worse than the rehearsal: workers stay away, wake late, and people react. */
export function simulate(world: World): { looks: Look[]; carriedOut: { step: Step; at: Instant }[] } {
  const { subject = aSubject } = world;
  const incoming = [...world.facts];
  const known: CustomerFact[] = [];
  const looks: Look[] = [];
  const carriedOut: { step: Step; at: Instant }[] = [];
  for (let now = present(world, world.from); now < world.to;) {
    for (const fact of incoming.filter((f) => f.recordedAt <= now))
      known.push(...incoming.splice(incoming.indexOf(fact), 1));
    const agenda = planCustomer(subject, known, world.context, now);
    looks.push({ now, known: [...known], agenda });
    const next = agenda.steps.find(({ state }) => state === 'due' || state === 'later');
    if (next && next.dueAt <= now) {
      known.push(stepDone(subject, next, { outcome: outcomeOf(next) }, { now, closing: world.context.closing }));
      carriedOut.push({ step: next, at: now });
      incoming.push(...(world.reaction?.(next, now) ?? []));
      continue;
    }
    const wakes = [agenda.refreshAt, ...incoming.map((fact) => fact.recordedAt)];
    if (next) wakes.push(addMinutes(next.dueAt, (world.latenessSeconds ?? 0) / 60));
    const wakesAt = wakes.filter((at) => at !== undefined).sort()[0];
    if (wakesAt === undefined) break;
    now = present(world, wakesAt > now ? wakesAt : addMinutes(now, 1 / 60));
    if (looks.length > 5_000) throw new Error('the agenda never comes to rest');
  }
  return { looks, carriedOut };
}

/** The instant itself, or the worker's return when it is away then. */
const present = ({ away = [] }: World, at: Instant): Instant =>
  away.find((stretch) => stretch.from <= at && at < stretch.to)?.to ?? at;

import type { Instant } from '../../domain/calendar.ts';
import type { CustomerFact } from '../../domain/customer/facts.ts';
import { plainContext } from '../../domain/context.ts';
import { planCustomer } from '../../domain/customer/plan.ts';
import type { Agenda, Step } from '../../domain/step.ts';
import { local, subject } from './facts.ts';

export const noClosing = plainContext();

/** The default customer's agenda at a local date and time (or an instant). */
export const agendaOf = (facts: readonly CustomerFact[], now: string, context = noClosing): Agenda =>
  planCustomer(subject, facts, context, instant(now));

/** One step of it: its state, moment and reason. */
export function stepOf(
  facts: readonly CustomerFact[],
  now: string,
  key: string,
): Pick<Step, 'state' | 'dueAt' | 'why'> {
  const step = agendaOf(facts, now).steps.find((one) => one.key === key);
  if (!step) throw new Error(`${key} is not on the agenda`);
  const { state, dueAt, why } = step;
  return { state, dueAt, ...(why !== undefined && { why }) };
}

export const keysOf = (facts: readonly CustomerFact[], now: string): string[] =>
  agendaOf(facts, now).steps.map(({ key }) => key);

const instant = (when: string): Instant => (when.endsWith('Z') ? when : local(when));

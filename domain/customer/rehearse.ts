import type { Instant } from '../calendar.ts';
import type { Outcome } from '../fact-head.ts';
import type { Step } from '../step.ts';
import type { CustomerFact } from './facts.ts';
import type { Context } from '../context.ts';
import { planCustomer } from './plan.ts';
import { stepDone } from '../step-done.ts';

export interface Rehearsal {
  /** Every step carried out in [from, to), at its moment. */
  carriedOut: Step[];
  /** Every step that will not happen, due before `to`, with its reason. */
  dropped: Step[];
}

/**
 * What the servers would do for one customer in [from, to) when nobody answers and people leave their tasks undone:
 * the same plan, with each due step carried out at its moment. Facts recorded later join at that moment.
 */
export function rehearse(
  subject: string,
  facts: readonly CustomerFact[],
  context: Context,
  period: { from: Instant; to: Instant },
): Rehearsal {
  const { from, to } = period;
  const incoming = [...facts].sort((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1));
  const known: CustomerFact[] = [];
  const carriedOut: Step[] = [];
  for (let now = from; ;) {
    while (incoming[0] && incoming[0].recordedAt <= now) known.push(incoming.shift() as CustomerFact);
    const { steps } = planCustomer(subject, known, context, now);
    const next = steps.find(({ state }) => state === 'due' || state === 'later');
    const heardAt = incoming[0]?.recordedAt ?? to;
    // Until something is heard nothing changes but the clock, and a later step is due when its moment comes.
    if (next && (next.dueAt <= now || next.dueAt < heardAt) && next.dueAt < to) {
      if (next.dueAt > now) now = next.dueAt;
      const step: Step = { ...next, state: 'due' };
      known.push(stepDone(subject, step, { outcome: outcomeOf(step) }, { now, closing: context.closing }));
      carriedOut.push(step);
    } else if (heardAt < to) now = heardAt;
    else return { carriedOut, dropped: droppedBefore(subject, known, context, to) };
  }
}

/** When everything goes well. */
export const outcomeOf = ({ channel }: Step): Outcome => outcomeBy[channel];

const outcomeBy = {
  mail: 'sent',
  journey: 'told',
  ledger: 'booked',
  record: 'recorded',
  phone: 'opened',
  task: 'opened',
} as const satisfies Record<Step['channel'], Outcome>;

function droppedBefore(subject: string, facts: readonly CustomerFact[], context: Context, to: Instant): Step[] {
  return planCustomer(subject, facts, context, to).steps.filter((step) => step.state === 'dropped' && step.dueAt < to);
}

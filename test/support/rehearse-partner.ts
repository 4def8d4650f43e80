import type { Instant } from '../../domain/calendar.ts';
import { type Context, plainContext } from '../../domain/context.ts';
import { outcomeOf } from '../../domain/customer/rehearse.ts';
import type { PartnerFact } from '../../domain/partner/facts.ts';
import { planPartner } from '../../domain/partner/plan.ts';
import type { Agenda, Step } from '../../domain/step.ts';
import { stepDone } from '../../domain/step-done.ts';

export interface PartnerRehearsal {
  /** Every step carried out, in order, each at its moment. */
  carriedOut: Step[];
  /** What came in, and what was done of it. */
  known: PartnerFact[];
  /** The agenda at the end. */
  agenda: Agenda;
}

interface Rehearsed {
  subject: string;
  /** What comes in, each when it is recorded. */
  facts: readonly PartnerFact[];
  until: Instant;
  context?: Context;
  /** What somebody does after a step was carried out, heard when it is recorded: a task done two days later, say. */
  whenDone?: (step: Step, now: Instant) => readonly PartnerFact[];
}

/** What the servers would do for one partner: the same plan, with each due step carried out at its moment. */
export function rehearsePartner({
  subject,
  facts,
  until,
  context = plainContext(),
  whenDone,
}: Rehearsed): PartnerRehearsal {
  const incoming = [...facts].sort(byRecording);
  const known: PartnerFact[] = [];
  const carriedOut: Step[] = [];
  const take = (fact: PartnerFact): void => {
    known.push(fact);
    known.sort(byHappening);
  };
  for (let now = incoming[0]?.recordedAt ?? until; ;) {
    while (incoming[0] && incoming[0].recordedAt <= now) take(incoming.shift() as PartnerFact);
    const agenda = planPartner(subject, known, context, now);
    const next = agenda.steps.find(({ state }) => state === 'due' || state === 'later');
    const moments = [incoming[0]?.recordedAt, agenda.refreshAt].filter((at) => at !== undefined && at > now).sort();
    const heardAt = moments[0] ?? until;
    if (next && (next.dueAt <= now || next.dueAt < heardAt) && next.dueAt < until) {
      if (next.dueAt > now) now = next.dueAt;
      // As the servers do, the plan is made afresh: what a step carries is settled at its moment.
      const fresh = planPartner(subject, known, context, now).steps.find(({ key }) => key === next.key) ?? next;
      const step: Step = { ...fresh, state: 'due' };
      take(stepDone(subject, step, { outcome: outcomeOf(step) }, { now, closing: context.closing }));
      carriedOut.push(step);
      if (carriedOut.length > mostSteps) throw new Error('the agenda never comes to rest');
      incoming.push(...(whenDone?.(step, now) ?? []));
      incoming.sort(byRecording);
    } else if (heardAt < until) now = heardAt;
    else return { carriedOut, known, agenda: planPartner(subject, known, context, until) };
  }
}

/** More than any partner's life in a test has. */
const mostSteps = 20_000;

const byRecording = (a: PartnerFact, b: PartnerFact): number => (a.recordedAt < b.recordedAt ? -1 : 1);

const byHappening = (a: PartnerFact, b: PartnerFact): number =>
  a.happenedAt < b.happenedAt || (a.happenedAt === b.happenedAt && a._id < b._id) ? -1 : 1;

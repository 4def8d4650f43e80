import { arbitrate } from '../agenda.ts';
import type { Instant } from '../calendar.ts';
import type { Context } from '../context.ts';
import { doneWanted, withAllDone } from '../done.ts';
import { commercialStop } from '../hold.ts';
import type { Agenda, Step, StepNature, Wanted } from '../step.ts';
import { chaseSteps, handoverSteps } from '../work.ts';
import type { PartnerFact } from './facts.ts';
import type { PartnerHistory } from './history.ts';
import { readPartner } from './read-partner.ts';
import type { PartnerScope } from './scope.ts';
import { stageOf } from './stage.ts';
import { storyOf } from './stories.ts';
import { tierAt } from './tiers.ts';

/**
 * A partner's agenda: every step the rules of his kind want, each in one state with its reason, from nothing but the facts.
 * Who ended working with us is owed what he earned, and hears of that; nothing else is begun.
 */
export function planPartner(subject: string, facts: readonly PartnerFact[], context: Context, now: Instant): Agenda {
  const history = readPartner(facts);
  if (!history) return { ...nobody };
  const scope: PartnerScope = { subject, now, closing: context.closing, context, history };
  const wanted = withAllDone(history.done, [
    ...storyOf(history.kind).flatMap((part) => part(scope)),
    ...workOf(history),
  ]);
  const steps = arbitrate(history.ended ? wanted.map(endedSteps(history.ended.happenedAt)) : wanted, {
    ...{ subject, now, closing: context.closing, sent: history.sent },
    holds: [...history.holds, ...commercialStop(context.commercialStoppedAt)].sort((a, b) =>
      a.from < b.from ? -1 : 1,
    ),
  });
  const refreshAt = refreshMoment(wanted, steps, now);
  return {
    steps,
    stage: stageOf(scope),
    segment: history.kind,
    ...tierOf(scope),
    paused: history.paused,
    openComplaint: false,
    finished: history.ended !== undefined && !steps.some(isOpenStep),
    ...(refreshAt !== undefined && { refreshAt }),
  };
}

/** What operations find contractors by. */
const tierOf = ({ history, now }: PartnerScope): Pick<Agenda, 'tier'> =>
  history.kind === 'contractor' ? { tier: tierAt(history, now).tier ?? 'none' } : {};

const nobody: Agenda = {
  ...{ steps: [], stage: 'unknown', segment: 'partner', paused: false, openComplaint: false, finished: false },
};

/** Work that was given is chased, and brought to who does it now. */
const workOf = ({ done, tasksDone, handovers }: PartnerHistory): Wanted[] =>
  [...chaseSteps(done.values(), tasksDone), ...handoverSteps(handovers)].map((one) => doneWanted(done, one));

/** What is money, or answers what was asked, goes on, and a promise that was due by then; what was only planned does not. */
const endedSteps =
  (endedAt: Instant) =>
  (wanted: Wanted): Wanted => {
    const { step, doneAt, never } = wanted;
    const goesOn =
      step.channel === 'ledger' || step.timing === 'answer' || isAnswering(step) || isOwed(wanted, endedAt);
    return doneAt !== undefined || never !== undefined || goesOn ? wanted : { ...wanted, never: 'partnership ended' };
  };

const isOwed = ({ step, dueAt }: Wanted, endedAt: Instant): boolean => step.timing === 'exact' && dueAt <= endedAt;

/** Work to answer what he wrote, and what chases or moves it. */
const isAnswering = ({ task, of, kind }: StepNature): boolean =>
  task === 'partner-question' || of === 'partner-question' || kind === 'given';

const isOpenStep = ({ state }: Step): boolean => state === 'due' || state === 'later' || state === 'held';

/** A held step may become too late by itself: then the agenda is looked at again. */
function refreshMoment(wanted: readonly Wanted[], steps: readonly Step[], now: Instant): Instant | undefined {
  const held = new Set(steps.flatMap(({ state, key }) => (state === 'held' ? [key] : [])));
  return wanted
    .flatMap(({ step, lastAt }) => (held.has(step.key) && lastAt !== undefined && lastAt > now ? [lastAt] : []))
    .sort()[0];
}

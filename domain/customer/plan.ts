import { arbitrate } from '../agenda.ts';
import { addMinutes, type Day, dayOf, type Instant, instantAt, isoDate, slotOf } from '../calendar.ts';
import type { Agenda, Step, Wanted } from '../step.ts';
import type { Context } from '../context.ts';
import { doneWanted, withAllDone } from '../done.ts';
import { chaseSteps, handoverSteps } from '../work.ts';
import { answerSteps } from './answers.ts';
import { professionalAsksOf } from './asks.ts';
import type { CustomerFact } from './facts.ts';
import { withBlocks } from './blocks.ts';
import { complaintSteps } from './complaints.ts';
import { growthSteps } from './growth.ts';
import { holdsOf } from './holds.ts';
import { readHistory } from './read-history.ts';
import { reachSteps } from './reach.ts';
import { reviewSteps } from './reviews.ts';
import { buildOf, isReminded, npsOf, reminderOf, touchOf } from './project.ts';
import { permitReAsks } from './re-asks.ts';
import { endOf, seasonsOf } from './seasons.ts';
import { phaseOf, segmentOf } from './segment.ts';
import { journeyEnd, professionalAsks } from './touchpoints.ts';
import { type Scope, want } from './want.ts';

/**
 * A customer's agenda: every step the rules want, each in one state with its reason, from nothing but the facts.
 * Facts later than `now` count too: subjects' clocks may differ.
 */
export function planCustomer(subject: string, facts: readonly CustomerFact[], context: Context, now: Instant): Agenda {
  const { closing } = context;
  const history = readHistory(facts);
  const scope: Scope = { subject, slot: slotOf(subject), now, closing, context, history };
  const endsOn = endOf(history.lastActivityAt === undefined ? 0 : dayOf(history.lastActivityAt));
  const wanted = history.deliveries.length === 0 ? ofProspect(scope) : everythingWanted(scope, endsOn);
  const holds = holdsOf(history, context);
  const steps = arbitrate(wanted, { subject, now, closing, sent: history.sent, holds });
  const { phase, changesOn } = phaseOf(history, dayOf(now));
  const over = history.closed !== undefined || (history.deliveries.length > 0 && dayOf(now) >= endsOn);
  const refreshAt = refreshMoment(steps, wanted, [changesOn, over || wanted.length === 0 ? undefined : endsOn]);
  return {
    steps,
    stage: phase,
    segment: segmentOf(history),
    paused: history.paused,
    openComplaint: history.openComplaint,
    finished: over && !steps.some(isOpenStep),
    ...(refreshAt !== undefined && { refreshAt }),
  };
}

function everythingWanted(scope: Scope, endsOn: Day): Wanted[] {
  const { deliveries, done } = scope.history;
  const professional = segmentOf(scope.history) === 'professionals';
  const asks = professional
    ? professionalAsks.kinds.flatMap((kind) => professionalAsksOf(scope, kind, deliveries))
    : professionalAsks.kinds.flatMap((kind) => deliveries.map((d) => want(scope, touchOf(kind, d))));
  const ofProjects = deliveries.flatMap((d) => [
    npsOf(scope, d),
    ...(professional ? [] : permitReAsks(scope, d)),
    ...buildOf(scope, d),
    want(scope, touchOf('anniversary', d)),
  ]);
  const answers = withBlocks(scope, answerSteps(scope));
  const reminders = [...done.values()].filter(isReminded).map((sent) => reminderOf(scope, sent));
  return withAllDone(done, [
    ...asks,
    ...ofProjects,
    ...reminders,
    ...seasonsOf(scope, endsOn),
    farewell(scope, endsOn),
    ...answers,
    ...reviewSteps(scope, answers),
    ...complaintSteps(scope),
    ...reachSteps(scope),
    ...growthSteps(scope),
    ...workSteps(scope),
  ]);
}

/** Who registered or asked for a quote, and has nothing delivered as yet. */
const ofProspect = (scope: Scope): Wanted[] =>
  withAllDone(scope.history.done, [...growthSteps(scope), ...workSteps(scope)]);

/** Work that was given is chased, and brought to who does it now. */
const workSteps = ({ history: { done, tasksDone, handovers } }: Scope): Wanted[] =>
  [...chaseSteps(done.values(), tasksDone), ...handoverSteps(handovers)].map((one) => doneWanted(done, one));

/** After five years of silence one last mail says so, and planned contact ends. */
function farewell(scope: Scope, endsOn: Day): Wanted {
  const newest = scope.history.deliveries.at(-1);
  return want(scope, {
    key: `farewell:${isoDate(endsOn)}`,
    kind: 'farewell',
    channel: 'mail',
    basis: { category: 'service', topic: null },
    day: endsOn,
    lastSensible: journeyEnd.lastSensible,
    wantedSince: newest?.recordedAt ?? scope.now,
  });
}

const isOpenStep = ({ state }: Step): boolean => state === 'due' || state === 'later' || state === 'held';

/** The first instant at which something derived changes by itself: the phase, the end, or a held step that becomes too late. */
function refreshMoment(
  steps: readonly Step[],
  wanted: readonly Wanted[],
  days: readonly (Day | undefined)[],
): Instant | undefined {
  const held = new Set(steps.filter((step) => step.state === 'held').map((step) => step.key));
  const moments = wanted.flatMap(({ step, lastAt }) =>
    held.has(step.key) && lastAt !== undefined ? [addMinutes(lastAt, 1)] : [],
  );
  for (const day of days) if (day !== undefined) moments.push(instantAt(day, 0));
  return moments.sort()[0];
}

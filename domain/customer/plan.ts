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
import { cancelledSteps, withoutCancelled } from './cancelled.ts';
import { complaintSteps } from './complaints.ts';
import { withSuggestions } from './cross-sell.ts';
import { growthSteps } from './growth.ts';
import { healthOf } from './health.ts';
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
import { winBackSteps } from './win-back.ts';

/**
 * A customer's agenda: every step the rules want, each in one state with its reason, from nothing but the facts.
 * Facts later than `now` count too: subjects' clocks may differ.
 */
export function planCustomer(subject: string, facts: readonly CustomerFact[], context: Context, now: Instant): Agenda {
  const { closing } = context;
  const history = readHistory(facts);
  const scope: Scope = { subject, slot: slotOf(subject), now, closing, context, history };
  const heardAt = history.lastActivityAt ?? history.knownSince;
  const endsOn = heardAt === undefined ? undefined : endOf(dayOf(heardAt));
  const wanted = endsOn === undefined ? [] : withoutCancelled(scope, everythingWanted(scope, endsOn));
  const holds = holdsOf(history, context);
  const steps = arbitrate(wanted, { subject, now, closing, sent: history.sent, holds });
  const { phase, changesOn } = phaseOf(history, dayOf(now));
  const over = history.closed !== undefined || (endsOn !== undefined && dayOf(now) >= endsOn);
  const { changesOn: healthChangesOn, score, band, coverage } = healthOf(history, now);
  const refreshAt = refreshMoment(steps, wanted, over ? [changesOn] : [changesOn, healthChangesOn, endsOn]);
  return {
    steps,
    stage: phase,
    segment: segmentOf(history),
    paused: history.paused,
    openComplaint: history.openComplaint,
    health: { score, band, coverage },
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
  ]);
  const anniversaries = deliveries.map((d) => want(scope, touchOf('anniversary', d)));
  const answers = withBlocks(scope, answerSteps(scope));
  const reminders = [...done.values()].filter(isReminded).map((sent) => reminderOf(scope, sent));
  const wanted = [
    ...asks,
    ...ofProjects,
    ...reminders,
    ...cancelledSteps(scope),
    ...withSuggestions(scope, [...anniversaries, ...seasonsOf(scope, endsOn)]),
    ...farewell(scope, endsOn),
    ...answers,
    ...reviewSteps(scope, answers),
    ...complaintSteps(scope),
    ...reachSteps(scope),
    ...growthSteps(scope),
    ...workSteps(scope),
  ];
  return withAllDone(done, [...wanted, ...winBackSteps(scope, wanted)]);
}

/** Work that was given is chased, and brought to who does it now. */
const workSteps = ({ history: { done, tasksDone, handovers } }: Scope): Wanted[] =>
  [...chaseSteps(done.values(), tasksDone), ...handoverSteps(handovers)].map((one) => doneWanted(done, one));

/** After five years of silence one last mail says so, and planned contact ends; who was delivered nothing hears nothing. */
function farewell(scope: Scope, endsOn: Day): Wanted[] {
  const newest = scope.history.deliveries.at(-1);
  if (!newest) return [];
  const last = want(scope, {
    key: `farewell:${isoDate(endsOn)}`,
    kind: 'farewell',
    channel: 'mail',
    basis: { category: 'service', topic: null },
    day: endsOn,
    lastSensible: journeyEnd.lastSensible,
    wantedSince: newest.recordedAt,
  });
  return [last];
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

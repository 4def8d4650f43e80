import { arbitrate } from '../agenda.ts';
import { answerMoment } from '../answer-moment.ts';
import { dayOf, type Instant } from '../calendar.ts';
import type { Context } from '../context.ts';
import { doneByKey, doneWanted, withAllDone } from '../done.ts';
import type { Agenda, Step, Wanted } from '../step.ts';
import { chaseSteps, handoverSteps } from '../work.ts';
import { courseOf, currentRound } from './course.ts';
import type { CaseFact } from './facts.ts';
import { followUpSteps } from './follow-up.ts';
import { protocolSteps } from './protocol.ts';
import { currentStep, nextBreach, type Round } from './round.ts';
import { acknowledgeSteps, legSteps } from './round-steps.ts';
import type { CaseScope } from './scope.ts';
import { word } from './word.ts';

/**
 * A complaint case's agenda, from nothing but its facts: the protocol's steps of every round, its reminders and breaches,
 * the mails to the customer, and the word to the customer's own journey that planned contact waits or goes on.
 */
export function planCase(subject: string, facts: readonly CaseFact[], context: Context, now: Instant): Agenda {
  const course = courseOf(facts, now);
  const done = doneByKey(facts);
  const wanted = course ? everythingWanted({ subject, facts, course, done, now, context }) : [];
  const steps = arbitrate(withAllDone(done, wanted), { subject, now, closing: context.closing, sent: [], holds: [] });
  const round = course && currentRound(course);
  const open = round !== undefined && !round.closed;
  const deadline = round && nextBreach(round)?.at;
  return {
    steps,
    stage: round ? stageOf(round, steps) : 'unknown',
    segment: 'complaint',
    paused: false,
    openComplaint: open,
    ...(course && {
      standing: { severity: course.severity, owner: course.owner, ...(deadline !== undefined && { deadline }) },
    }),
    finished: course !== undefined && !open && !steps.some(({ state }) => state === 'due' || state === 'later'),
  };
}

/** Where a case is: the step at its turn, waiting to be closed, closed and asked after, or ended. */
function stageOf(round: Round, steps: readonly Step[]): string {
  if (!round.closed) return currentStep(round) ?? 'to close';
  const asking = steps.some(({ state }) => state === 'due' || state === 'later');
  return asking ? 'follow-up' : round.closed.as;
}

function everythingWanted(scope: CaseScope): Wanted[] {
  const { course } = scope;
  return [
    ...acknowledgeSteps(scope),
    ...course.rounds.flatMap((round) => [
      ...protocolSteps.flatMap((step) => legSteps(round, step)),
      ...closingSteps(scope, round),
      ...followUpSteps(scope, round),
    ]),
    ...joinSteps(scope),
    ...addedSteps(scope),
    ...ownerSteps(scope),
    ...contentSteps(scope),
    ...handoverSteps(scope.facts),
    ...chaseSteps(scope.done.values(), finishedAt(scope)),
  ].map((one) => doneWanted(scope.done, one));
}

/** What the customer's journey is told: planned contact waits from the round's start until it is closed. */
function closingSteps(scope: CaseScope, round: Round): Wanted[] {
  const { nth, startedAt, closed, legs } = round;
  const implemented = legs.implement.doneAt;
  const hold = word({ key: `hold:${nth}`, kind: 'hold', dueAt: startedAt, channel: 'journey' });
  const again = scope.course.rounds.at(-1) !== round;
  const checkIn =
    implemented !== undefined &&
    answer(scope, { key: `check-in:${nth}`, kind: 'check-in', at: implemented, never: again ? 'reopened' : undefined });
  const close =
    implemented !== undefined &&
    word({
      key: `close:${nth}`,
      kind: 'close',
      dueAt: implemented,
      channel: 'task',
      task: 'case-close',
      ...(closed && { never: `closed as ${closed.as}` }),
    });
  const release =
    closed && word({ key: `release:${nth}`, kind: 'release', dueAt: closed.happenedAt, channel: 'journey' });
  return [hold, checkIn, close, release].filter((one) => one !== false && one !== undefined);
}

/** Joins, and reopenings by the customer's own words, are confirmed to the customer in short, once a day. */
function joinSteps(scope: CaseScope): Wanted[] {
  const said = scope.facts.filter(
    (fact) => fact.type === 'caseJoined' || (fact.type === 'caseReopened' && fact.by === undefined),
  );
  const days = new Map(said.toReversed().map(({ happenedAt }) => [dayOf(happenedAt), happenedAt]));
  return [...days.values()].toReversed().map((at, n) => answer(scope, { key: `joined:${n + 1}`, kind: 'joined', at }));
}

/** A mail that answers what somebody just did. */
const answer = (
  { subject, context }: CaseScope,
  { key, kind, at, never }: { key: string; kind: string; at: Instant; never?: string | undefined },
): Wanted => {
  const dueAt = answerMoment(at, `${subject}|${key}`, context.closing);
  return word({ key, kind, dueAt, channel: 'mail', timing: 'answer', never });
};

/** By step, when its work was over: done, or the round was closed. */
const finishedAt = ({ facts, course, done }: CaseScope): Map<string, Instant> =>
  new Map([
    ...facts.flatMap((fact) => (fact.type === 'taskDone' ? [[fact.key, fact.happenedAt] as const] : [])),
    ...[...done.values()].flatMap(({ key, happenedAt }) => {
      const over = course.rounds.find(({ closed }) => closed !== undefined && closed.happenedAt >= happenedAt);
      return over?.closed ? [[key, over.closed.happenedAt] as const] : [];
    }),
  ]);

/** The owner hears at once of everything the customer adds to the case: words of danger wait for nobody. */
const addedSteps = ({ facts, course }: CaseScope): Wanted[] =>
  facts
    .filter(({ type, _id }) => type === 'caseJoined' && !course.newOwners.some(({ factId }) => factId === _id))
    .map((fact, n) => word({ key: `added:${n + 1}`, kind: 'added', dueAt: fact.happenedAt, channel: 'task' }));

/** Who gets a case without a breach is told at once. */
const ownerSteps = ({ course }: CaseScope): Wanted[] =>
  course.newOwners.map(({ at }, n) => word({ key: `owner:${n + 1}`, kind: 'owner', dueAt: at, channel: 'task' }));

/** The customer pressed a content answer while the case is open: the owner is asked to look, once each. */
const contentSteps = ({ facts }: CaseScope): Wanted[] =>
  facts
    .filter((fact) => fact.type === 'customerContent')
    .map((fact, n) =>
      word({
        key: `content:${n + 1}`,
        kind: 'content',
        dueAt: fact.happenedAt,
        channel: 'task',
        task: 'case-content',
      }),
    );

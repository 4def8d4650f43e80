import { arbitrate } from '../agenda.ts';
import { answerMoment } from '../answer-moment.ts';
import type { Instant } from '../calendar.ts';
import type { Context } from '../context.ts';
import { doneWanted, withAllDone } from '../done.ts';
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
  const done = new Map(facts.flatMap((fact) => (fact.type === 'stepDone' ? [[fact.key, fact] as const] : [])));
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
    ...ownerSteps(scope),
    ...contentSteps(scope),
    ...handoverSteps(scope.facts),
    ...chaseSteps(scope.done.values(), finishedAt(scope)),
  ].map((one) => doneWanted(scope.done, one));
}

/** What the customer's journey is told: planned contact waits from the round's start until it is closed. */
function closingSteps({ context }: CaseScope, round: Round): Wanted[] {
  const { nth, startedAt, closed, legs } = round;
  const implemented = legs.implement.doneAt;
  const hold = word({ key: `hold:${nth}`, kind: 'hold', dueAt: startedAt, channel: 'journey' });
  const checkIn = implemented !== undefined && answer(`check-in:${nth}`, 'check-in', implemented, context);
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

/** Every join, and every reopening by the customer's own words, is confirmed to the customer in short. */
function joinSteps({ facts, context }: CaseScope): Wanted[] {
  return facts
    .filter((fact) => fact.type === 'caseJoined' || (fact.type === 'caseReopened' && fact.by === undefined))
    .map((fact, n) => answer(`joined:${n + 1}`, 'joined', fact.happenedAt, context));
}

/** A mail that answers what somebody just did. */
const answer = (key: string, kind: string, at: Instant, { closing }: Context): Wanted =>
  word({ key, kind, dueAt: answerMoment(at, key, closing), channel: 'mail', timing: 'answer' });

/** By step, when its work was over: done, or the round was closed. */
const finishedAt = ({ facts, course, done }: CaseScope): Map<string, Instant> =>
  new Map([
    ...facts.flatMap((fact) => (fact.type === 'taskDone' ? [[fact.key, fact.happenedAt] as const] : [])),
    ...[...done.values()].flatMap(({ key, happenedAt }) => {
      const over = course.rounds.find(({ closed }) => closed !== undefined && closed.happenedAt >= happenedAt);
      return over?.closed ? [[key, over.closed.happenedAt] as const] : [];
    }),
  ]);

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

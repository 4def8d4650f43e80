import { answerMoment } from '../answer-moment.ts';
import { dayOf, type Instant, isoDate, minuteOf } from '../calendar.ts';
import { doneWanted } from '../done.ts';
import type { StepNature, Wanted } from '../step.ts';
import type { TaskKindName } from '../task-kinds.ts';
import { whySwitchedOff } from './basis.ts';
import type { Request } from './facts.ts';
import type { Answer, History, Reply } from './history.ts';
import { isNegative } from './negative.ts';
import { type Follows, followsOf, replyFollows } from './replies.ts';
import { answerLastSensible } from './touchpoints.ts';
import { type ReplyVerdict, verdictOf } from './verdict.ts';
import { lastSensibleMoment, ruledOutByPerson, type Scope, whyUnreachable } from './want.ts';

/**
 * What follows each answer, once: a mail in the next window slot and, where a person must act, a task at once.
 * The latest answer rules: what an earlier one asked for is dropped unless it was done already.
 */
export const answerSteps = (scope: Scope): Wanted[] => [
  ...[...scope.history.answers.values()].flatMap((answers) => pressedSteps(scope, answers)),
  ...replySteps(scope),
];

function pressedSteps(scope: Scope, answers: readonly Answer[]): Wanted[] {
  const latest = answers.at(-1)?.answer;
  return firstOfEach(answers).flatMap((fact) => {
    const follows = followsOf(fact.kind, fact.answer);
    if (!follows) return [];
    const { kind: of, projectId, happenedAt, recordedAt } = fact;
    const said = { of, projectId, at: happenedAt, recordedAt };
    const grave = answers.some((one) => one.answer === fact.answer && isNegative(one));
    const otherwise = fact.answer === latest ? undefined : 'answered otherwise';
    const unsaid = grave ? 'the complaint case answers' : whyPromised(scope.history, `task:${fact.key}:${fact.answer}`);
    const tail = `${fact.key}:${fact.answer}`;
    return [
      ...(follows.mail
        ? [mail(scope, { ...said, key: `thanks:${tail}`, follows, otherwise: otherwise ?? unsaid })]
        : []),
      ...(follows.task ? [task(scope, { ...said, key: `task:${tail}`, otherwise }, follows.task)] : []),
    ];
  });
}

/**
 * What follows the customer's own words (rules, section 1): thanks once a day, a promise once a day, work for a person at
 * once; a person reads what nobody is sure of, and what is asked by law has a month and no thanks: a person answers.
 */
function replySteps(scope: Scope): Wanted[] {
  const steps = scope.history.replies.flatMap((reply) => ofReply(scope, reply, verdictOf(scope.history, reply)));
  const seen = new Set<string>();
  return steps.filter(({ step }) => !seen.has(step.key) && seen.add(step.key));
}

function ofReply(scope: Scope, reply: Reply, verdict: ReplyVerdict): Wanted[] {
  const { replyId, projectId, requests = [] } = reply;
  const follows: Follows = replyFollows[verdict.rules];
  const said = { of: 'reply', projectId, at: verdict.at, recordedAt: verdict.recordedAt };
  const read = { ...said, at: reply.happenedAt, recordedAt: reply.recordedAt };
  const otherwise = whyPromised(scope.history, `task:reply:${replyId}`);
  const key = `${follows.mail === 'promise' ? 'promise' : 'thanks'}:reply:${isoDate(dayOf(verdict.at))}`;
  return [
    ...(follows.mail && requests.length === 0 ? [mail(scope, { ...said, key, follows, otherwise })] : []),
    ...(follows.task ? [task(scope, { ...said, key: `task:reply:${replyId}` }, follows.task)] : []),
    ...(verdict.machine === 'unsure'
      ? [task(scope, { ...read, key: `read:${replyId}`, otherwise: verdict.readAt && 'read' }, 'read-reply')]
      : []),
    ...requests.map((request: Request) => task(scope, { ...read, key: `${request}:${replyId}` }, request)),
  ];
}

/** A promise that was kept before it was said need not be said. */
const whyPromised = ({ tasksDone }: History, workKey: string): string | undefined =>
  tasksDone.has(workKey) ? 'done before it was promised' : undefined;

interface Said {
  key: string;
  /** What was answered, or `reply`. */
  of: string;
  projectId?: string | undefined;
  at: Instant;
  recordedAt: Instant;
  /** Why it is not wanted any more. */
  otherwise?: string | undefined;
}

/** What a promise says goes out even where the topic is switched off: a person will be in touch. */
function mail(scope: Scope, said: Said & { follows: Follows }): Wanted {
  const { history, now, closing } = scope;
  const { key, of, projectId, at, recordedAt, otherwise, follows } = said;
  const dueAt = answerMoment(at, `${scope.subject}|${key}`, closing);
  const off = follows.mail === 'promise' ? undefined : whySwitchedOff(history, 'follow-up', now);
  const step: StepNature = {
    ...{ key, kind: 'thanks', of, projectId },
    ...{ channel: 'mail', category: 'service', timing: 'answer' },
  };
  return doneWanted(history.done, {
    step,
    dueAt,
    lastAt: lastSensibleMoment(dayOf(dueAt), minuteOf(dueAt), answerLastSensible),
    wantedSince: recordedAt,
    rank: 0,
    never: ruledOutByPerson(history, key, recordedAt) ?? otherwise ?? off ?? whyUnreachable(history, 'mail'),
  });
}

/** Closing a journey ends its mails; a task already promised stands. */
function task({ history }: Scope, said: Said, kind: TaskKindName): Wanted {
  const { key, of, projectId, at, recordedAt, otherwise } = said;
  const step: StepNature = {
    ...{ key, kind: 'task', of, projectId },
    ...{ channel: 'task', category: 'service', timing: 'exact', task: kind },
  };
  const never = byPerson(history, key, recordedAt) ?? otherwise;
  return doneWanted(history.done, { step, dueAt: at, wantedSince: recordedAt, rank: 0, never });
}

function byPerson(history: History, key: string, recordedAt: Instant): string | undefined {
  if (history.closed?.type === 'journeyClosed') return history.skipped.has(key) ? 'skipped' : undefined;
  return ruledOutByPerson(history, key, recordedAt);
}

/** An answer given again is the same answer: the first time counts. */
const firstOfEach = (answers: readonly Answer[]): Answer[] =>
  answers.filter((fact, n) => answers.findIndex((other) => other.answer === fact.answer) === n);

import { addMinutes, dayOf, type Instant, isOpen, minuteOf, nextOpening, spread } from '../calendar.ts';
import type { Timing, Wanted } from '../step.ts';
import { whySwitchedOff } from './basis.ts';
import type { Answer, History } from './history.ts';
import { followsOf } from './replies.ts';
import { answerLastSensible } from './touchpoints.ts';
import { doneStep, lastSensibleMoment, ruledOutByPerson, type Scope } from './want.ts';

/** Answer mails leave in the next window slot plus at most this, by the spread. */
export const answerSpreadMinutes = 30;

/**
 * What follows each answer, once: a mail in the next window slot and, where a person must act, a task at once.
 * The latest answer rules: what an earlier one asked for is dropped unless it was done already.
 */
export function answerSteps(scope: Scope): Wanted[] {
  return [...scope.history.answers.values()].flatMap((answers) => {
    const latest = answers.at(-1)?.answer;
    return firstOfEach(answers).flatMap((fact) => {
      const follows = followsOf(fact.kind, fact.answer);
      const otherwise = fact.answer === latest ? undefined : 'answered otherwise';
      if (!follows) return [];
      const off = follows.mail === 'promise' ? undefined : whySwitchedOff(scope.history, 'follow-up', scope.now);
      const mail = step(scope, fact, 'thanks', otherwise ?? off);
      return follows.task ? [mail, step(scope, fact, 'task', otherwise)] : [mail];
    });
  });
}

function step(scope: Scope, fact: Answer, kind: 'thanks' | 'task', ruledOut: string | undefined): Wanted {
  const key = `${kind}:${fact.key}:${fact.answer}`;
  const timing: Timing = kind === 'thanks' ? 'answer' : 'exact';
  const done = scope.history.done.get(key);
  if (done) return doneStep(done);
  const dueAt = kind === 'thanks' ? mailMoment(scope, fact.happenedAt, key) : fact.happenedAt;
  return {
    step: {
      key,
      kind,
      of: fact.kind,
      projectId: fact.projectId,
      channel: kind === 'thanks' ? 'mail' : 'task',
      category: 'service',
      timing,
    },
    dueAt,
    lastAt: kind === 'thanks' ? lastSensibleMoment(dayOf(dueAt), minuteOf(dueAt), answerLastSensible) : undefined,
    wantedSince: fact.recordedAt,
    rank: 0,
    never: byPerson(scope.history, fact, kind, key) ?? ruledOut,
  };
}

/** Closing a journey ends its mails; a task already promised stands. */
function byPerson(history: History, fact: Answer, kind: 'thanks' | 'task', key: string): string | undefined {
  if (kind === 'task' && history.closed?.type === 'journeyClosed')
    return history.skipped.has(key) ? 'skipped' : undefined;
  return ruledOutByPerson(history, key, fact.recordedAt);
}

function mailMoment({ closing }: Scope, answeredAt: Instant, key: string): Instant {
  const plus = spread(key, 'answer', answerSpreadMinutes + 1);
  const at = addMinutes(nextOpening(answeredAt, closing), plus);
  return isOpen(at, closing) ? at : addMinutes(nextOpening(at, closing), plus);
}

/** An answer given again is the same answer: the first time counts. */
const firstOfEach = (answers: readonly Answer[]): Answer[] =>
  answers.filter((fact, n) => answers.findIndex((other) => other.answer === fact.answer) === n);

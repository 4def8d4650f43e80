import { dayOf, isoDate } from '../../domain/calendar.ts';
import { deadlineOf } from '../../domain/step-done.ts';
import { type Follows, followsOf, replyFollows } from '../../domain/customer/replies.ts';
import { verdictOf } from '../../domain/customer/verdict.ts';
import type { Project, Reply } from '../../templates/mail-variables.ts';
import type { CustomerStep } from '../due-step.ts';

/** What the mail that answers a customer says: thanks, congratulations, tips, or by when a person will be in touch. */
export function replyOf(due: CustomerStep, project: Project): Reply {
  const said = saidBefore(due);
  switch (said?.follows.mail) {
    case undefined:
    case 'thanks':
      return { kind: 'thanks' };
    case 'congratulations':
      return { kind: 'congratulations' };
    case 'tips':
      return { kind: 'tips', monument: project.monument };
    case 'promise': {
      const task = said.follows.task ?? 'question';
      const { at } = said;
      return { kind: 'promise', hearBefore: deadlineOf({ task }, at, due.context.closing) ?? at };
    }
  }
}

/** The press or the words this mail answers, and what follows them. */
function saidBefore({ step, history }: CustomerStep): { follows: Follows; at: string } | undefined {
  const tail = step.key.slice(step.key.indexOf(':') + 1);
  if (step.of === 'reply') {
    const mail = step.key.startsWith('promise:') ? 'promise' : 'thanks';
    return history.replies
      .map((one) => verdictOf(history, one))
      .map(({ rules, at }): { follows: Follows; at: string } => ({ follows: replyFollows[rules], at }))
      .find(({ follows, at }) => follows.mail === mail && tail === `reply:${isoDate(dayOf(at))}`);
  }
  const answer = history.answers.get(tail.slice(0, tail.lastIndexOf(':')))?.at(-1);
  const follows = answer && followsOf(answer.kind, answer.answer);
  return answer && follows && { follows, at: answer.happenedAt };
}

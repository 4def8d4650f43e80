import { dueWithin, followsOf } from '../domain/customer/replies.ts';
import type { Project, Reply } from '../templates/mail-variables.ts';
import type { Deps } from './deps.ts';
import type { DueStep } from './due-step.ts';

/** What the mail that answers a press says: thanks, congratulations, tips, or by when a person will be in touch. */
export async function replyOf({ context }: Deps, { step, history }: DueStep, project: Project): Promise<Reply> {
  const answer = history.answers.get(step.key.slice('thanks:'.length, step.key.lastIndexOf(':')))?.at(-1);
  const follows = answer && followsOf(answer.kind, answer.answer);
  if (!answer || !follows) return { kind: 'thanks' };
  switch (follows.mail) {
    case 'thanks':
    case 'congratulations':
      return { kind: follows.mail };
    case 'tips':
      return { kind: 'tips', monument: project.monument };
    case 'promise': {
      const within = follows.task?.within ?? { workingDays: 1 };
      return { kind: 'promise', hearBefore: dueWithin(answer.happenedAt, within, (await context()).closing) };
    }
  }
}

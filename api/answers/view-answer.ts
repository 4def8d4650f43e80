import { courseOf } from '../../domain/complaint/course.ts';
import type { CaseFact } from '../../domain/complaint/facts.ts';
import type { Context } from '../../domain/context.ts';
import type { CustomerFact } from '../../domain/customer/facts.ts';
import { planSubject } from '../../domain/plan.ts';
import { complaintOf } from '../cases/complaint-of.ts';
import type { ApiDeps } from '../deps.ts';
import { namedProject } from './named-project.ts';
import type { AnswerPageProps } from '../pages/answer-page.tsx';
import type { Answered } from './press.ts';
import type { Asked } from './read-asked.ts';
import { latestAnswer } from './record-answer.ts';
import { whatFollowsCase } from '../cases/what-follows-case.ts';
import { whatHappensNext } from './what-happens-next.ts';

/** What the page of an answer shows: what happens next where this is the answer that was given last, else the button. */
export async function viewAnswer(deps: ApiDeps, asked: Asked, answer: string): Promise<AnswerPageProps> {
  const { key, kind } = asked;
  const given = latestAnswer(asked.facts, key);
  const { project, engineerName } = await namedProject(deps, asked);
  const isGiven = given?.answer === answer;
  const follows = isGiven ? await whatFollows(deps, asked, { given, engineerName }) : undefined;
  return {
    bureau: deps.bureau,
    kind,
    project,
    answer,
    next: follows?.next,
    urgent: follows?.urgent === true,
    before: given && !isGiven ? given.answer : undefined,
    explained: isGiven && given.wordsId !== undefined,
  };
}

async function whatFollows(
  deps: ApiDeps,
  { subject, key, kind, facts }: Asked,
  { given: { answer }, engineerName }: { given: Answered; engineerName: string | undefined },
): Promise<{ next: string[]; urgent: boolean }> {
  const now = deps.now();
  const context: Context = await deps.context();
  const agenda = planSubject(subject, facts, context, now);
  if (kind === 'followup') {
    const course = courseOf(facts as readonly CaseFact[], now);
    const next = course ? whatFollowsCase({ key, answer, course, agenda }) : [];
    return { next, urgent: agenda.openComplaint && course?.severity === 'major' };
  }
  const complaint = await complaintOf(deps, facts as readonly CustomerFact[], { key, answer, now });
  // Given again it is the same answer: what follows is counted from the first time.
  const first = facts.find((fact) => fact.type === 'answered' && fact.key === key && fact.answer === answer);
  const at = first?.happenedAt ?? now;
  const { closing } = context;
  const next = whatHappensNext({ key, kind, answer, at, agenda, complaint, closing, engineerName });
  return { next, urgent: complaint?.severity === 'major' };
}

import { courseOf } from '../domain/complaint/course.ts';
import type { CaseFact } from '../domain/complaint/facts.ts';
import type { Context } from '../domain/context.ts';
import type { CustomerFact } from '../domain/customer/facts.ts';
import { planSubject } from '../domain/plan.ts';
import { complaintOf } from './complaint-of.ts';
import type { ApiDeps } from './deps.ts';
import { namedProject } from './named-project.ts';
import type { AnswerPageProps } from './pages/answer-page.tsx';
import type { Answered } from './press.ts';
import type { Asked } from './read-asked.ts';
import { latestAnswer } from './record-answer.ts';
import { whatFollowsCase } from './what-follows-case.ts';
import { whatHappensNext } from './what-happens-next.ts';

/** What the page of an answer shows: what happens next where this is the answer that was given last, else the button. */
export async function viewAnswer(deps: ApiDeps, asked: Asked, answer: string): Promise<AnswerPageProps> {
  const { key, kind } = asked;
  const given = latestAnswer(asked.facts, key);
  const { project, engineerName } = await namedProject(deps, asked);
  const isGiven = given?.answer === answer;
  return {
    bureau: deps.bureau,
    kind,
    project,
    answer,
    next: isGiven ? await nextOf(deps, asked, { given, engineerName }) : undefined,
    before: given && !isGiven ? given.answer : undefined,
    explained: isGiven && given.wordsId !== undefined,
  };
}

async function nextOf(
  deps: ApiDeps,
  { subject, key, kind, facts }: Asked,
  { given: { answer }, engineerName }: { given: Answered; engineerName: string | undefined },
): Promise<string[]> {
  const now = deps.now();
  const context: Context = await deps.context();
  const agenda = planSubject(subject, facts, context, now);
  if (kind === 'followup') {
    const course = courseOf(facts as readonly CaseFact[], now);
    return course ? whatFollowsCase({ key, answer, course, agenda }) : [];
  }
  const complaint = await complaintOf(deps, facts as readonly CustomerFact[], { key, answer, now });
  // Given again it is the same answer: what follows is counted from the first time.
  const first = facts.find((fact) => fact.type === 'answered' && fact.key === key && fact.answer === answer);
  const at = first?.happenedAt ?? now;
  return whatHappensNext({ key, kind, answer, at, agenda, complaint, closing: context.closing, engineerName });
}

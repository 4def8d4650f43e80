import express, { type Response, Router } from 'express';
import { followsOf } from '../domain/customer/replies.ts';
import { planCustomer } from '../domain/customer/plan.ts';
import { mailWords } from '../mail/mail-words.ts';
import type { ApiDeps } from './deps.ts';
import { localsOf } from './locals.ts';
import { AnswerPage } from './pages/answer-page.tsx';
import { MessagePage } from './pages/message-page.tsx';
import { sendPage } from './pages/send-page.ts';
import { type Asked, readAsked } from './read-asked.ts';
import { latestAnswer, recordAnswer } from './record-answer.ts';
import { whatHappensNext } from './what-happens-next.ts';

/** `/antwoord/<token>`: fetching shows the question, only the press answers it (rules, section 13). */
export function answerRoutes(deps: ApiDeps): Router {
  const router = Router();
  const { bureau } = deps;
  const route = router.route('/antwoord/:token').all((_req, res, next) => {
    localsOf(res).route = '/antwoord/:token';
    next();
  });
  route.get(async ({ params: { token } }, res) => {
    const asked = await readAsked(deps, token, deps.now());
    if ('refused' in asked) refuse(res, deps, asked.refused);
    else await show(res, deps, asked, asked.answer);
  });
  route.post(express.urlencoded({ extended: false, limit: '2kb' }), async (req, res) => {
    const now = deps.now();
    const asked = await readAsked(deps, req.params.token, now);
    if ('refused' in asked) {
      refuse(res, deps, asked.refused);
      return;
    }
    const { answer = asked.answer } = (req.body ?? {}) as { answer?: unknown };
    if (typeof answer !== 'string' || !followsOf(asked.kind, answer)) {
      const words = 'Dit antwoord kennen wij niet. Er is niets opgeslagen. Ga terug en kies een van de knoppen.';
      sendPage(res, 422, <MessagePage bureau={bureau} title="Kies een antwoord" words={words} />);
      return;
    }
    await recordAnswer(deps, { ...asked, answer, now, log: localsOf(res).log });
    await show(res, deps, { ...asked, facts: await deps.store.facts.load(asked.subject) }, answer);
  });
  return router;
}

/** With what happens next where this is the answer that was given last, else with the button. */
async function show(res: Response, deps: ApiDeps, asked: Asked, answer: string): Promise<void> {
  const { subject, key, kind, projectId, facts } = asked;
  const context = await deps.context();
  const delivery = facts.find((fact) => fact.type === 'projectDelivered' && fact.projectId === projectId);
  const known = delivery?.type === 'projectDelivered' ? delivery : undefined;
  const [project, engineer] = await Promise.all([
    deps.store.projects.find(projectId),
    known && deps.store.staff.find(known.engineerId),
  ]);
  const street = project?.address ? `${project.address.street} ${project.address.houseNumber}` : null;
  const given = latestAnswer(facts, key);
  const agenda = planCustomer(subject, facts, context, deps.now());
  const at = given?.happenedAt ?? deps.now();
  const answered = { key, kind, answer, at, agenda, closing: context.closing, engineerName: engineer?.name };
  const page = (
    <AnswerPage
      bureau={deps.bureau}
      kind={kind}
      project={known && mailWords.yoursAt({ type: known.projectType, street, monument: false })}
      answer={answer}
      next={given?.answer === answer ? whatHappensNext(answered) : undefined}
      before={given && given.answer !== answer ? given.answer : undefined}
    />
  );
  sendPage(res, 200, page);
}

const refusals = {
  forged: {
    status: 404,
    title: 'Deze link werkt niet',
    words: 'Misschien is de link niet helemaal overgenomen. Open de mail nog eens en klik daar op de knop.',
  },
  expired: {
    status: 410,
    title: 'Deze link is verlopen',
    words: 'Een link uit onze mail werkt een jaar. Wij horen uw antwoord nog steeds graag.',
  },
} as const;

function refuse(res: Response, { bureau }: ApiDeps, why: keyof typeof refusals): void {
  const { status, title, words } = refusals[why];
  sendPage(res, status, <MessagePage bureau={bureau} title={title} words={words} />);
}

import express, { type Response, Router } from 'express';
import { followsOf } from '../../domain/customer/replies.ts';
import type { ApiDeps } from '../deps.ts';
import { localsOf } from '../http/locals.ts';
import { AnswerPage } from '../pages/answer-page.tsx';
import { MessagePage } from '../pages/message-page.tsx';
import { optOutWords } from '../pages/opt-out-words.ts';
import { sendPage } from '../pages/send-page.ts';
import { readAsked, type RefusedLink } from './read-asked.ts';
import { recordAnswer } from './record-answer.ts';
import { typedWords } from './typed-words.ts';
import { viewAnswer } from './view-answer.ts';

/** Long enough for words that are far too long: they come back to be shortened. */
const bodyLimit = '256kb';

/** `/antwoord/<token>`: fetching shows the question, only the press answers it (rules, section 13). */
export function answerRoutes(deps: ApiDeps): Router {
  const router = Router();
  const route = router.route('/antwoord/:token').all((_req, res, next) => {
    localsOf(res).route = '/antwoord/:token';
    next();
  });
  route.get(async ({ params: { token } }, res) => {
    const asked = await readAsked(deps, token, deps.now());
    if ('refused' in asked) refuse(res, deps, asked.refused);
    else sendPage(res, 200, <AnswerPage {...await viewAnswer(deps, asked, asked.answer)} />);
  });
  route.post(express.urlencoded({ extended: false, limit: bodyLimit }), async (req, res) => {
    const now = deps.now();
    const asked = await readAsked(deps, req.params.token, now);
    if ('refused' in asked) {
      refuse(res, deps, asked.refused);
      return;
    }
    const { answer = asked.answer, words } = (req.body ?? {}) as { answer?: unknown; words?: unknown };
    if (typeof answer !== 'string' || !followsOf(asked.kind, answer)) {
      const why = 'Dit antwoord kennen wij niet. Er is niets opgeslagen. Ga terug en kies een van de knoppen.';
      sendPage(res, 422, <MessagePage bureau={deps.bureau} title="Kies een antwoord" words={why} />);
      return;
    }
    const typed = typedWords(words);
    if (typed.problem !== undefined) {
      sendPage(res, 422, <AnswerPage {...await viewAnswer(deps, asked, answer)} refused={typed} />);
      return;
    }
    const said = typed.words === undefined ? undefined : { words: typed.words, reading: deps.readWords(typed.words) };
    await recordAnswer(deps, { ...asked, answer, said, now, log: localsOf(res).log });
    const facts = await deps.store.facts.of(asked.subject);
    const page = await viewAnswer(deps, { ...asked, facts }, answer);
    const topic = said?.reading.optOutTopic;
    const stopped = topic === undefined ? [] : [`Zoals u vraagt, krijgt u van ons geen ${optOutWords[topic]} meer.`];
    sendPage(res, 200, <AnswerPage {...page} next={[...stopped, ...(page.next ?? [])]} />);
  });
  return router;
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
  unsent: {
    status: 404,
    title: 'Deze vraag vinden wij niet',
    words:
      'Bij deze link vinden wij geen mail van ons. Er is niets opgeslagen. Kwam de mail net binnen? Probeer het dan over een paar minuten opnieuw.',
  },
} as const satisfies Record<RefusedLink['refused'], { status: number; title: string; words: string }>;

function refuse(res: Response, { bureau }: ApiDeps, why: keyof typeof refusals): void {
  const { status, title, words } = refusals[why];
  sendPage(res, status, <MessagePage bureau={bureau} title={title} words={words} />);
}

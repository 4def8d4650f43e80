import { Router } from 'express';
import { lastSurvey } from '../../domain/affiliate/surveys.ts';
import { longestLetter, readNote } from '../answers/typed-form.ts';
import type { ApiDeps } from '../deps.ts';
import { type Form, partnerPage, partnerPress, type PartnerVisit, type Shown } from '../partners/partner-page.tsx';
import { SurveyPage } from '../pages/survey-page.tsx';
import { recordFact } from '../record-fact.ts';

/** `/partner-vraag/<token>?8`: fetching shows the question with that score chosen; only a press answers it. */
export function surveyRoutes(deps: ApiDeps): Router {
  const router = Router();
  router.use(
    partnerPage(deps, 'survey', ({ history, query }) => {
      const asked = lastSurvey(history.facts) !== undefined;
      return <SurveyPage bureau={deps.bureau} asked={asked} score={scoreIn(Object.keys(query)[0])} words="" />;
    }),
  );
  router.use(partnerPress(deps, 'survey', (visit, form) => answer(deps, visit, form)));
  return router;
}

const scoreIn = (typed: unknown): number | undefined =>
  typeof typed === 'string' && /^([0-9]|10)$/.test(typed) ? Number(typed) : undefined;

/** His last answer counts; each press is a fact, and words without a score are kept to be pressed again. */
async function answer(deps: ApiDeps, { subject, history, now, log }: PartnerVisit, form: Form): Promise<Shown> {
  const { bureau } = deps;
  const survey = lastSurvey(history.facts);
  const score = scoreIn(form.score);
  const typed = typeof form.words === 'string' ? form.words : '';
  const read = readNote(typed, longestLetter);
  if (survey === undefined) return <SurveyPage bureau={bureau} asked={false} score={undefined} words="" />;
  if (score === undefined || read.wrong !== undefined) {
    const wrong = {
      ...(score === undefined && { score: 'Kies een cijfer.' }),
      ...(read.wrong && { words: read.wrong }),
    };
    return { page: <SurveyPage bureau={bureau} asked score={score} words={typed} wrong={wrong} />, status: 422 };
  }
  const _id = `${subject}|surveyAnswered|${survey}|${now}`;
  const wordsId = `${_id}|words`;
  if (read.words !== undefined) await deps.store.texts.insert({ _id: wordsId, subject, at: now, words: read.words });
  const head = { _id, subject, happenedAt: now, recordedAt: now };
  const said = read.words === undefined ? {} : { wordsId };
  await recordFact(deps, { ...head, type: 'surveyAnswered', survey, score, ...said }, log);
  return <SurveyPage bureau={bureau} asked score={score} words="" answered />;
}

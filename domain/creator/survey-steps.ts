import { dayOf, isoDate, parseDay } from '../calendar.ts';
import { after } from '../interval.ts';
import type { PartnerFactOf } from '../partner/facts.ts';
import type { PartnerSteps } from '../partner/scope.ts';
import { wantOf } from '../partner/want.ts';
import { npsScores } from '../metrics/nps.ts';
import { readCreator } from './read-creator.ts';
import { roadmapEndsOn } from './roadmap-course.ts';
import { roadmapStepLasts } from './roadmap.ts';

/** A creator is asked how it goes: first when the second step of the roadmap ends, then twice a year (rules, section 11). */
const surveyRules = {
  firstAfter: { weeks: 2 * roadmapStepLasts.weeks },
  everyMonths: 6,
  lastSensible: { weeks: 2 },
} as const;

/** From so little satisfaction on (1 to 5) somebody answers, also without words. */
const dissatisfiedUpTo = 2;

/** The questions, as long as we work together, and somebody who answers what was said. */
export const surveySteps: PartnerSteps = (scope) => {
  const { history } = scope;
  const creator = readCreator(history.facts);
  const lastDay = Math.max(roadmapEndsOn(history), ...creator.agreements.map(({ terms }) => parseDay(terms.until)));
  const first = after(dayOf(history.registeredAt), surveyRules.firstAfter);
  const asks = [];
  for (let nth = 0; ; nth++) {
    const day = after(first, { months: nth * surveyRules.everyMonths });
    if (day > lastDay) break;
    asks.push(
      wantOf(scope, {
        ...{ key: `creator-survey:${nth + 1}`, kind: 'creator-survey', channel: 'mail', when: { day } },
        ...{ lastSensible: surveyRules.lastSensible, wantedSince: history.recordedAt },
      }),
    );
  }
  const answers = creator.answers.filter(asksForAnswer).map(({ happenedAt, recordedAt: wantedSince, severity }) =>
    wantOf(scope, {
      ...{ key: `creator-answer:${isoDate(dayOf(happenedAt))}`, kind: 'creator-answer', channel: 'task', wantedSince },
      ...(severity === 'major'
        ? { when: { at: happenedAt }, more: { task: 'creator-danger' } }
        : { when: { answers: happenedAt }, more: { task: 'creator-answer' } }),
    }),
  );
  return [...asks, ...answers];
};

const asksForAnswer = ({ noteId, satisfaction, score }: PartnerFactOf<'creatorAnswered'>): boolean =>
  noteId !== undefined || satisfaction <= dissatisfiedUpTo || score <= npsScores.detractorTo;

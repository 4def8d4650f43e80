import { dayOf, firstOfMonth, instantAt, monthOf } from '../calendar.ts';
import type { PartnerFact, PartnerFactOf } from '../partner/facts.ts';
import type { PartnerSteps } from '../partner/scope.ts';
import { wantOf } from '../partner/want.ts';
import { careTable } from './care-table.ts';
import { monthOfDay } from './months.ts';

const { months, onDay, afterDays } = careTable.survey;

/** Twice a year every affiliate is asked how satisfied he is (rules, section 10): one question, by mail. */
export const surveySteps: PartnerSteps = (scope) => {
  const { history, now } = scope;
  const { year } = monthOf(dayOf(now));
  const from = Math.max(dayOf(history.registeredAt) + afterDays, dayOf(now) - onDay - 30);
  const days = [year, year + 1].flatMap((one) => months.map((month) => firstOfMonth(one, month) + onDay - 1));
  return days
    .filter((day) => day >= from)
    .map((day) => {
      const survey = monthOfDay(day);
      return wantOf(scope, {
        ...{
          key: `survey:${survey}`,
          kind: 'affiliate-survey',
          channel: 'mail',
          when: { day },
          more: { about: survey },
        },
        ...{ lastSensible: { weeks: 2 }, wantedSince: instantAt(day, 0) },
      });
    });
};

/** The survey he was asked last; undefined where he was never asked. */
export const lastSurvey = (facts: readonly PartnerFact[]): string | undefined =>
  facts.findLast(
    (fact): fact is PartnerFactOf<'stepDone'> => fact.type === 'stepDone' && fact.kind === 'affiliate-survey',
  )?.about;

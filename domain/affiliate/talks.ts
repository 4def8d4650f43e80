import { dayOf, type Day, firstOfMonth, instantAt, monthOf, spread } from '../calendar.ts';
import type { PartnerSteps } from '../partner/scope.ts';
import { wantOf } from '../partner/want.ts';
import { topSince } from './care-level.ts';
import { careTable } from './care-table.ts';

const { fromDay, spreadDays, afterRankDays } = careTable.talk;

/** A talk or video call with each top affiliate, once in each half year (rules, section 10). */
export const talkSteps: PartnerSteps = (scope) => {
  const ranked = topSince(scope.history);
  if (!ranked) return [];
  const since = dayOf(ranked.happenedAt) + afterRankDays;
  return halfYears(dayOf(scope.now)).flatMap(({ name, from, to }) => {
    const day = Math.max(from + fromDay + spread(scope.subject, 'talk', spreadDays), since);
    if (day > to) return [];
    return [
      wantOf(scope, {
        ...{ key: `talk:${name}`, kind: 'affiliate-talk', channel: 'task', when: { day } },
        ...{ lastSensible: { months: 2 }, wantedSince: instantAt(Math.max(from, since - afterRankDays), 0) },
        more: { task: 'affiliate-talk' },
      }),
    ];
  });
};

/** This half year and the next; both days are in it. */
function halfYears(today: Day): { name: string; from: Day; to: Day }[] {
  const { year, month } = monthOf(today);
  const half = month <= 6 ? 1 : 2;
  return [half, half + 1].map((nth) => {
    const [from, to] = [firstOfMonth(year, nth * 6 - 5), firstOfMonth(year, nth * 6 + 1) - 1];
    return { name: `${monthOf(from).year}-H${((nth - 1) % 2) + 1}`, from, to };
  });
}

import { addMonths, dayOf, firstOfMonth, instantAt, monthOf } from '../calendar.ts';
import type { PartnerSteps } from '../partner/scope.ts';
import { wantOf } from '../partner/want.ts';
import { careLevelOf } from './care-level.ts';
import { careTable } from './care-table.ts';

/**
 * Something personal for who sells: before Christmas, and each year on the day he joined (rules, section 10). A person chooses
 * it by what is known of his interests; never logo goods.
 */
export const attentionSteps: PartnerSteps = (scope) => {
  const { history, now } = scope;
  if (careLevelOf(history) === 'quiet') return [];
  const { year } = monthOf(dayOf(now));
  const joined = dayOf(history.registeredAt);
  const { month, day: nth } = careTable.attention.christmas;
  const years = [year, year + 1];
  const christmas = years.map((one) => ({ about: `christmas:${one}`, day: firstOfMonth(one, month) + nth - 1 }));
  const birthdays = years.map((one) => {
    const count = one - monthOf(joined).year;
    return { about: `year:${count}`, day: addMonths(joined, 12 * count) };
  });
  return [...christmas, ...birthdays]
    .filter(({ day }) => day > joined && day > dayOf(now) - 60)
    .map(({ about, day }) =>
      wantOf(scope, {
        ...{ key: `attention:${about}`, kind: 'affiliate-attention', channel: 'task', when: { day } },
        ...{ lastSensible: { weeks: 2 }, wantedSince: instantAt(day, 0), more: { about, task: 'affiliate-attention' } },
      }),
    );
};

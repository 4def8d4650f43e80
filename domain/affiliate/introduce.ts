import { addMonths, dayOf, instantAt } from '../calendar.ts';
import { after } from '../interval.ts';
import type { PartnerSteps } from '../partner/scope.ts';
import { wantOf } from '../partner/want.ts';
import { careLevelOf } from './care-level.ts';
import { careTable } from './care-table.ts';
import { mayShare } from './may-share.ts';

/** Every year it is suggested to introduce him to another affiliate, where he sells and may be named to others. */
export const introduceSteps: PartnerSteps = (scope) => {
  const { history, now } = scope;
  if (careLevelOf(history) === 'quiet' || !mayShare(history.facts)) return [];
  const first = after(dayOf(history.registeredAt), careTable.introduce);
  const years = Math.max(0, Math.floor((dayOf(now) - first) / 366));
  return [years, years + 1].map((nth) => {
    const day = addMonths(first, 12 * nth);
    return wantOf(scope, {
      ...{ key: `introduce:${nth + 1}`, kind: 'affiliate-introduce', channel: 'task', when: { day } },
      ...{ lastSensible: { months: 6 }, wantedSince: instantAt(day, 0), more: { task: 'affiliate-introduce' } },
    });
  });
};

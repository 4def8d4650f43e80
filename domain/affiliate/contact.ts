import { runningOn } from '../bureau/announcement.ts';
import { type Day, dayOf, instantAt, isoDate, spread, weekdayOf } from '../calendar.ts';
import type { PartnerScope, PartnerSteps } from '../partner/scope.ts';
import { wantOf } from '../partner/want.ts';
import { careTable } from './care-table.ts';

const workingWeek = 5;

/** So many weeks of it stand on the agenda: what lies behind is done or too late, and the next one is always there. */
const weeksShown = { before: 1, ahead: 2 } as const;

/**
 * Contact with an affiliate (rules, section 10): every two weeks, and every week while a promotion runs for affiliates, on a
 * day of the week of his own. Work for a person, who finds a note drafted from the facts.
 */
export const contactSteps: PartnerSteps = (scope) =>
  contactDays(scope).map((day) =>
    wantOf(scope, {
      ...{ key: `contact:${isoDate(day)}`, kind: 'affiliate-contact', channel: 'task', when: { day } },
      ...{ lastSensible: { days: 4 }, wantedSince: instantAt(mondayOf(day), 0) },
      more: { task: 'affiliate-contact' },
    }),
  );

function contactDays({ subject, now, context, history }: PartnerScope): Day[] {
  const first = mondayOf(dayOf(history.registeredAt));
  const thisWeek = Math.floor((mondayOf(dayOf(now)) - first) / 7);
  const weekday = spread(subject, 'contact', workingWeek);
  const days: Day[] = [];
  for (let week = Math.max(1, thisWeek - weeksShown.before); week <= thisWeek + weeksShown.ahead; week++) {
    const day = first + 7 * week + weekday;
    const { promotion, otherwise } = careTable.contactEveryWeeks;
    const every = runningOn(context.announcements, day).length > 0 ? promotion : otherwise;
    if (week % every === 0) days.push(day);
  }
  return days;
}

const mondayOf = (day: Day): Day => day - weekdayOf(day) + 1;

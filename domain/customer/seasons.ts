import { type Day, dayOf, monthOf, nthWorkingDay, spread } from '../calendar.ts';
import { after } from '../interval.ts';
import type { Wanted } from '../step.ts';
import { journeyEnd, seasonal } from './touchpoints.ts';
import { type Scope, want } from './want.ts';

/** The seasonal mails of the coming year, until planned contact ends; from 60 days after the first delivery; seasons over before we knew are none. */
export function seasonsOf(scope: Scope, endsOn: Day): Wanted[] {
  const first = scope.history.deliveries[0];
  if (!first) return [];
  const known = scope.history.deliveries.reduce(
    (min, d) => (d.recordedAt < min ? d.recordedAt : min),
    first.recordedAt,
  );
  const from = after(dayOf(first.happenedAt), seasonal.countsFrom);
  const begin = monthOf(Math.max(from, dayOf(known)));
  const ahead = Math.min(endsOn, after(dayOf(scope.now), seasonal.plannedAhead));
  const end = monthOf(ahead);
  const nth = nthOf(scope);
  const wanted: Wanted[] = [];
  for (let year = begin.year; year <= end.year; year++)
    for (const month of seasonal.months) {
      const day = nthWorkingDay(year, month, nth, scope.closing);
      if ((year === begin.year && month < begin.month) || day < from || day >= ahead) continue;
      wanted.push(
        want(scope, {
          key: seasonKey(year, month),
          kind: 'seasonal',
          channel: 'mail',
          basis: { category: 'commercial', topic: 'offers' },
          day,
          lastSensible: 'end of month',
          wantedSince: known,
        }),
      );
    }
  return wanted;
}

/** The key of the first season whose mail, by the customer's own spread, falls on that day or later. */
export function seasonFrom(scope: Scope, day: Day): string {
  const { year } = monthOf(day);
  const seasons = [year, year + 1].flatMap((each) => seasonal.months.map((month) => ({ year: each, month })));
  const nth = nthOf(scope);
  const first = seasons.find((season) => nthWorkingDay(season.year, season.month, nth, scope.closing) >= day);
  if (!first) throw new RangeError('a year without a season');
  return seasonKey(first.year, first.month);
}

const seasonKey = (year: number, month: number): string => `seasonal:${year}-${String(month).padStart(2, '0')}`;

/** On which of the first working days of the month the customer's mail goes. */
const nthOf = ({ subject }: Scope): number => spread(subject, 'seasonal', seasonal.firstWorkingDays);

/** The day on which planned contact ends when nothing more is heard of the customer. */
export const endOf = (lastActivity: Day): Day => after(lastActivity, journeyEnd.afterSilence);

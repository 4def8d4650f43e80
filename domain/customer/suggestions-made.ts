import { type Day, dayOf } from '../calendar.ts';
import { after } from '../interval.ts';
import type { History } from './history.ts';
import type { ProjectType } from './project-types.ts';
import { suggestionRests } from './suggestions.ts';

/** A suggestion that was made, or is about to be. */
export interface Made {
  day: Day;
  type: ProjectType;
}

/** The first day from a day on that is far enough from every suggestion made. */
export function restsUntil(made: readonly Made[], from: Day, type: ProjectType): Day {
  const next = made.reduce((day, one) => {
    const rest = suggestionRests[one.type === type ? 'same' : 'any'];
    return one.day < after(day, rest) && day < after(one.day, rest) ? after(one.day, rest) : day;
  }, from);
  return next === from ? from : restsUntil(made, next, type);
}

export function madeBefore({ done }: History): Made[] {
  const made: Made[] = [];
  for (const { suggests: type, outcome, happenedAt } of done.values())
    if (type !== undefined && outcome !== 'not-sent') made.push({ day: dayOf(happenedAt), type });
  return made;
}

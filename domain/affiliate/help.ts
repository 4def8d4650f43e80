import { type Day, dayOf, instantAt, isoDate, parseDay } from '../calendar.ts';
import { after } from '../interval.ts';
import type { PartnerHistory } from '../partner/history.ts';
import type { PartnerSteps } from '../partner/scope.ts';
import { wantOf } from '../partner/want.ts';
import { careTable } from './care-table.ts';
import { salesOf } from './sales.ts';

/** Who was active and fell behind is first offered help and material (rules, section 10), by mail and by a person. */
export const helpSteps: PartnerSteps = (scope) => {
  const sign = lastSign(scope.history);
  if (sign === undefined) return [];
  const [key, day] = [isoDate(sign), after(sign, careTable.quietAfter)];
  const offer = { when: { day }, lastSensible: { weeks: 4 }, wantedSince: instantAt(day, 0) };
  return [
    wantOf(scope, { ...offer, key: `help-offer:${key}`, kind: 'help-offer', channel: 'mail' }),
    wantOf(scope, {
      ...{ ...offer, key: `help:${key}`, kind: 'affiliate-help', channel: 'task' },
      more: { task: 'affiliate-help' },
    }),
  ];
};

/** The last day with a click or a sale; of who never sold anything there is nothing to fall back from. */
function lastSign({ facts, reached }: Pick<PartnerHistory, 'facts' | 'reached'>): Day | undefined {
  const sold = salesOf({ reached }).at(-1)?.on;
  if (sold === undefined) return undefined;
  const clicked = facts.reduce(
    (last, fact) => (fact.type === 'clicksCounted' && fact.count > 0 && fact.on > last ? fact.on : last),
    isoDate(sold),
  );
  const joined = facts.findLast(({ type }) => type === 'promotionJoined');
  return Math.max(parseDay(clicked), joined ? dayOf(joined.happenedAt) : 0);
}

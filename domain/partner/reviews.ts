import { dayOf, instantAt, parseDay, sendWindow } from '../calendar.ts';
import type { Interval } from '../interval.ts';
import type { Wanted } from '../step.ts';
import type { PartnerFactOf } from './facts.ts';
import { type Quarter, quarterMoment, quartersSince } from './quarters.ts';
import { actionsOf, actionKey } from './read-reviews.ts';
import type { PartnerScope, PartnerSteps } from './scope.ts';
import { snapshotOf } from './snapshot-of.ts';
import { wantOf } from './want.ts';

/** A report of a quarter that ended longer ago is not brought to anybody any more; it can still be read. */
const reportIsFreshFor = { months: 1 } as const satisfies Interval;

/**
 * The quarterly review (rules, section 9): a snapshot at the quarter's end, then a report for the partner and a talk about
 * it; what is agreed at the talk is work with an owner and a day. No quarter that was reviewed before we knew the partner.
 */
export const reviewSteps: PartnerSteps = (scope) => {
  const { subject, closing, now, history } = scope;
  const lastDay = dayOf(history.ended && history.ended.happenedAt < now ? history.ended.happenedAt : now);
  const quarters = quartersSince(dayOf(history.registeredAt), lastDay).filter(
    (quarter) => quarterMoment(quarter, subject, closing) >= history.recordedAt,
  );
  return [
    ...quarters.flatMap((quarter) => ofQuarter(scope, quarter)),
    ...actionsOf(history).map((action) => agreed(scope, action)),
  ];
};

function ofQuarter(scope: PartnerScope, quarter: Quarter): Wanted[] {
  const { subject, closing, now, history } = scope;
  const at = quarterMoment(quarter, subject, closing);
  const snapshot = at <= now && !history.done.has(`quarter:${quarter}`) ? snapshotOf(history, quarter, at) : undefined;
  const closed = history.done.get(`quarter:${quarter}`);
  const brought = {
    ...{ when: { day: dayOf(at) }, lastSensible: reportIsFreshFor },
    wantedSince: closed?.recordedAt ?? history.recordedAt,
    waitsFor: closed ? undefined : 'the snapshot of the quarter',
  };
  return [
    wantOf(scope, {
      ...{ key: `quarter:${quarter}`, kind: 'quarter', channel: 'record', when: { at } },
      ...{ wantedSince: history.recordedAt, more: { about: quarter, snapshot } },
    }),
    wantOf(scope, {
      ...{ ...brought, key: `quarter-report:${quarter}`, kind: 'quarter-report', channel: 'mail' },
      more: { about: quarter },
    }),
    wantOf(scope, {
      ...{ ...brought, key: `quarter-talk:${quarter}`, kind: 'quarter-talk', channel: 'task' },
      more: { about: quarter, task: 'quarter-talk' },
    }),
  ];
}

/** Given to who promised it, due at the end of the agreed day. */
const agreed = (scope: PartnerScope, action: PartnerFactOf<'actionAgreed'>): Wanted =>
  wantOf(scope, {
    ...{ key: actionKey(action.actionId), kind: 'agreed-action', channel: 'task' },
    ...{ when: { answers: action.happenedAt }, wantedSince: action.recordedAt },
    more: {
      ...{ about: action.actionId, task: 'agreed-action', ownerId: action.ownerId },
      deadline: instantAt(parseDay(action.dueOn), sendWindow.closesAt),
    },
  });

import type { PartnerSteps } from '../partner/scope.ts';
import { wantOf } from '../partner/want.ts';
import { readCreator } from './read-creator.ts';

/** By this every posting for a creator's incentive is known in the ledger. */
export const incentivePrefix = 'incentive:';

/** An incentive that was reached is owed at once, and somebody tells the creator (rules, section 11). */
export const incentiveSteps: PartnerSteps = (scope) => {
  const creator = readCreator(scope.history.facts);
  return creator.reached.flatMap(({ incentiveId, happenedAt, recordedAt: wantedSince }) => {
    const promised = creator.incentives.get(incentiveId);
    if (!promised) return [];
    const item = `${incentivePrefix}${incentiveId}`;
    return [
      wantOf(scope, {
        ...{ key: item, kind: 'incentive', channel: 'ledger', when: { at: happenedAt }, wantedSince },
        more: { about: incentiveId, booking: { item, heldCents: 0, payableCents: promised.cents } },
      }),
      wantOf(scope, {
        ...{ key: `tell:${item}`, kind: 'incentive-told', channel: 'task', when: { answers: happenedAt }, wantedSince },
        more: { about: incentiveId, task: 'creator-incentive' },
      }),
    ];
  });
};

import type { PartnerSteps } from './scope.ts';
import { wantOf } from './want.ts';

/** Who is paid hears of it, once for each payout, also where working together has ended (rules, section 10). */
export const paidSteps: PartnerSteps = (scope) =>
  scope.history.paidOut.map(({ batchId, happenedAt, recordedAt }) =>
    wantOf(scope, {
      ...{ key: `commission-paid:${batchId}`, kind: 'commission-paid', channel: 'mail' },
      ...{ when: { answers: happenedAt }, wantedSince: recordedAt, more: { about: batchId } },
    }),
  );

import { dayOf } from '../calendar.ts';
import type { PartnerSteps } from '../partner/scope.ts';
import { wantOf } from '../partner/want.ts';

/** A warm, personal welcome in the next slot (rules, section 10): expectations, commission, payout, material, who to ask. */
export const welcomeSteps: PartnerSteps = (scope) => {
  const { registeredAt, recordedAt } = scope.history;
  return [
    wantOf(scope, {
      ...{ key: 'affiliate-welcome', kind: 'affiliate-welcome', channel: 'mail', when: { day: dayOf(registeredAt) } },
      ...{ lastSensible: { weeks: 2 }, wantedSince: recordedAt },
    }),
  ];
};

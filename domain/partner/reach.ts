import type { PartnerSteps } from './scope.ts';
import { wantOf } from './want.ts';

/** Where no mail may go to the address, who looks after the partner phones and asks for another one (rules, section 13). */
export const reachSteps: PartnerSteps = (scope) => {
  const { suppressed } = scope.history;
  if (!suppressed) return [];
  const { _id, happenedAt, recordedAt } = suppressed;
  return [
    wantOf(scope, {
      ...{ key: `phone-instead:${_id.slice(_id.lastIndexOf('|') + 1)}`, kind: 'phone-instead', channel: 'task' },
      ...{ when: { at: happenedAt }, wantedSince: recordedAt, more: { task: 'partner-phone-instead' } },
    }),
  ];
};

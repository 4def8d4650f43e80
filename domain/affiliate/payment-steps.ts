import { dayOf, isoDate } from '../calendar.ts';
import { after } from '../interval.ts';
import type { PartnerSteps } from '../partner/scope.ts';
import { wantOf } from '../partner/want.ts';
import { owedSince } from './owed-since.ts';
import { paymentRules } from './payment-rules.ts';

/** Money that waits longer than it may is work for a person, and later an alarm; each once for what began to wait then. */
export const paymentSteps: PartnerSteps = (scope) => {
  const since = owedSince(scope.history);
  if (since === undefined) return [];
  const from = dayOf(since);
  const chase = (kind: 'payment-slow' | 'payment-late', day: number) =>
    wantOf(scope, {
      ...{ key: `${kind}:${isoDate(from)}`, kind, channel: 'task', when: { day }, wantedSince: since },
      more: { task: kind },
    });
  return [
    chase('payment-slow', after(from, paymentRules.within) + 1),
    chase('payment-late', after(from, paymentRules.alarmAfter)),
  ];
};

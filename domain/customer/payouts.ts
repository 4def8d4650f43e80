import { doneWanted } from '../done.ts';
import type { Wanted } from '../step.ts';
import type { FactOf } from './facts.ts';
import type { History } from './history.ts';
import { ruledOutByPerson, type Scope, whyUnreachable } from './want.ts';

/** A mail for every payout that reached the customer's account: money mail, so nothing but the send window keeps it. */
export const paidOutSteps = ({ history }: Scope): Wanted[] =>
  history.paidOut.map((fact) => {
    const key = keyOfPaid(history, fact);
    return doneWanted(history.done, {
      step: { key, kind: 'paid-out', channel: 'mail', category: 'service', timing: 'answer' },
      dueAt: fact.happenedAt,
      wantedSince: fact.recordedAt,
      rank: 0,
      never: ruledOutByPerson(history, key, fact.recordedAt) ?? whyUnreachable(history, 'mail'),
    });
  });

/** What a step tells of. */
export const paidOf = (history: History, key: string): FactOf<'paidOut'> | undefined =>
  history.paidOut.find((fact) => keyOfPaid(history, fact) === key);

/** Customers merged between draft and payment have two lines in one payout: the second has a key of its own. */
function keyOfPaid({ paidOut }: History, fact: FactOf<'paidOut'>): string {
  const nth = paidOut.filter(({ batchId }) => batchId === fact.batchId).indexOf(fact) + 1;
  return `paid-out:${fact.batchId}${nth > 1 ? `#${nth}` : ''}`;
}

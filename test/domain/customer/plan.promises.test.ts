import { expect, test } from '@jest/globals';
import type { CustomerFact } from '../../../domain/customer/facts.ts';
import { planCustomer } from '../../../domain/customer/plan.ts';
import { stepDone } from '../../../domain/step-done.ts';
import { noClosing } from '../../support/agenda-of.ts';
import { delivered, local, subject } from '../../support/facts.ts';

/** Nine projects on one day: every working day of weeks is wanted by several mails at once. */
const projects = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) =>
  delivered('2026-11-20', { projectId: `P${n}`, valueCents: 90_000 }),
);

test('what is promised in a queue of service mails keeps its order while the queue is carried out', () => {
  const facts: CustomerFact[] = [...projects];
  let promised: string[] = [];
  for (let now = local('2026-11-20'); now < local('2027-01-10');) {
    const { steps } = planCustomer(subject, facts, noClosing, now);
    const open = steps.filter(
      ({ state, category }) => (state === 'due' || state === 'later') && category === 'service',
    );
    const keys = open.map(({ key }) => key);
    expect(keys.filter((key) => promised.includes(key))).toEqual(promised.filter((key) => keys.includes(key)));
    promised = keys;
    const next = open[0];
    if (!next) break;
    now = next.dueAt;
    facts.push(stepDone(subject, next, { outcome: 'sent' }, { now, closing: noClosing.closing }));
  }
  const { steps } = planCustomer(subject, facts, noClosing, local('2027-01-10'));
  const late = steps.filter(({ why, category }) => category === 'service' && why?.startsWith('too late') === true);
  expect(late).toEqual([]);
});

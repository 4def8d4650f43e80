import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { dayOf, isoDate, isOpen, minuteOf, slotOf } from '../../domain/calendar.ts';
import { type DeliveryRow, readDeliveries } from '../../door/csv.ts';
import { createIds } from '../../door/ids.ts';
import { rehearseDeliveries, type RehearsedStep } from '../../door/rehearse-deliveries.ts';

const ids = createIds('a key of these tests, 32 characters or more');
const year = { from: '2026-11-22', to: '2027-11-22' };
const exampleBytes = readFileSync(new URL('../../examples/deliveries.csv', import.meta.url));

function rowsOf(bytes: Uint8Array): DeliveryRow[] {
  const file = readDeliveries(bytes);
  if (!file.readable) throw new Error(file.why);
  return file.rows;
}

/** A file of its own for each test: what is not said is a private customer's with a complete record. */
function rows(...orders: readonly (readonly [order: string, day: string, type: string, euros: string, who: string])[]) {
  const header = exampleBytes.toString().split('\n')[0] ?? '';
  const lines = orders.map(([order, day, type, euros, who]) => {
    const kind = who.startsWith('architect') ? 'architect' : 'particulier';
    const record = who.endsWith('no record') ? ',,' : '2026-09-01,2026-1,nee';
    const person = `${who.split(' ')[0] ?? ''},Jansen,jansen@example.nl,,${kind}`;
    return `${order},${day},${type},${euros},${person},Dorpsstraat,1,1234 AB,Utrecht,nee,,Sanne,s@example.nl,${record}`;
  });
  return rowsOf(Buffer.from([header, ...lines].join('\n')));
}

/** '2026-11-23 feedback A mail service'; of a seasonal mail, whose day is the customer's own, the month. */
function calendarOf(steps: readonly RehearsedStep[]): string[] {
  return steps.map(({ dueAt, kind, of, orderId, channel, category }) => {
    const date = isoDate(dayOf(dueAt));
    const what = of === undefined ? kind : `${kind}-${of}`;
    return [kind === 'seasonal' ? date.slice(0, 7) : date, what, orderId, channel, category].filter(Boolean).join(' ');
  });
}

describe('three customers, worked out by hand from the rules', () => {
  test('one dormer, delivered the Friday before', () => {
    const { steps } = rehearseDeliveries(rows(['A', '2026-11-20', 'dakkapel', '545.00', 'jansen']), ids, year);
    expect(calendarOf(steps)).toEqual([
      '2026-11-23 level mail commercial', // a welcome to the club, at the first opening
      '2026-11-23 feedback A mail service',
      '2026-11-30 reminder-feedback A mail service',
      '2026-12-04 nps A mail service',
      '2026-12-11 reminder-nps A mail service',
      '2027-01-15 permit A mail service',
      '2027-01-22 reminder-permit A mail service',
      '2027-03 seasonal mail commercial',
      '2027-03-22 build A mail commercial', // four months on is a Saturday
      '2027-09 seasonal mail commercial', // the anniversary, 22 November after a Saturday, is after the period
    ]);
  });

  test('a small order, then a renovation above €2,000, without a record of the objection', () => {
    const file = rows(
      ['A', '2026-11-18', 'overig', '295.00', 'jansen no record'],
      ['B', '2026-12-18', 'renovatie', '3200.00', 'jansen no record'],
    );
    const { steps, dropped } = rehearseDeliveries(file, ids, year);
    expect(calendarOf(steps)).toEqual([
      '2026-11-23 feedback A mail service', // three days on is a Saturday
      '2026-11-30 reminder-feedback A mail service',
      '2026-12-02 nps A mail service',
      '2026-12-09 reminder-nps A mail service',
      '2026-12-21 feedback B mail service',
      '2026-12-28 reminder-feedback B mail service',
      '2027-01-13 permit A mail service',
      '2027-01-20 reminder-permit A mail service',
      '2027-02-12 permit B mail service',
      '2027-02-19 reminder-permit B mail service',
      '2027-03-18 build A mail service',
      '2027-04-19 build B phone service', // four months on is a Sunday
      '2027-04-22 build B mail service', // the call left undone for three working days
    ]);
    expect(dropped.map(({ kind, orderId, why }) => [kind, orderId, why])).toEqual([
      ['level', undefined, 'a higher level is told of'],
      ['level', undefined, 'no basis for commercial mail'],
      ['nps', 'B', 'asked within 90 days'],
      ['seasonal', undefined, 'no basis for commercial mail'],
      ['seasonal', undefined, 'no basis for commercial mail'],
      ['anniversary', 'A', 'no basis for commercial mail'],
    ]);
  });

  test('an architect with two projects in a week', () => {
    const file = rows(
      ['A', '2026-10-08', 'uitbouw', '1745.00', 'architect'],
      ['B', '2026-10-12', 'draagmuur', '730.00', 'architect'],
    );
    const { steps } = rehearseDeliveries(file, ids, year);
    expect(calendarOf(steps)).toEqual([
      '2026-12-03 permit A mail service', // names B; feedback and nps are long too late
      '2026-12-10 reminder-permit A mail service',
      '2027-02-08 build A mail commercial',
      '2027-02-15 build B mail commercial', // due on the 12th: a week after the first
      '2027-03 seasonal mail commercial',
      '2027-09 seasonal mail commercial',
      '2027-10-08 anniversary A mail commercial',
      '2027-10-15 anniversary B mail commercial', // due on the 12th
    ]);
  });
});

describe('which rows count', () => {
  test('the same order again is known; with other content it is refused, naming the columns', () => {
    const file = rows(
      ['A', '2026-11-18', 'overig', '295.00', 'jansen'],
      ['A', '2026-11-18', 'overig', '295.00', 'jansen'],
      ['A', '2026-11-18', 'dakkapel', '300.00', 'jansen'],
      ['A', '2026-11-18', 'overig', '295.00', 'smit'],
    );
    const rehearsed = rehearseDeliveries(file, ids, year);
    expect(rehearsed.counts).toEqual({ delivered: 1, events: 0, known: 1, after: 0, customers: 1 });
    const reason = 'differs from the same order on line 2';
    expect(rehearsed.refused).toEqual([
      {
        line: 4,
        refusals: [
          { field: 'project_type', reason },
          { field: 'value_eur', reason },
        ],
      },
      { line: 5, refusals: [{ field: 'customer_id', reason }] },
    ]);
  });

  test.each([
    ['2027-11-21', { delivered: 1, after: 0 }],
    ['2027-11-22', { delivered: 0, after: 1 }],
  ])('a delivery on %s: %j', (day, counts) => {
    const rehearsed = rehearseDeliveries(rows(['A', day, 'overig', '295.00', 'jansen']), ids, year);
    expect(rehearsed.counts).toMatchObject(counts);
    expect(rehearsed.refused).toEqual([]);
  });

  test('an old delivery starts no burst: what is too late is dropped, the rest goes on', () => {
    const rehearsed = rehearseDeliveries(rows(['A', '2026-01-15', 'overig', '295.00', 'jansen']), ids, year);
    expect(calendarOf(rehearsed.steps).slice(0, 2)).toEqual([
      '2027-01-15 anniversary A mail commercial',
      '2027-03 seasonal mail commercial',
    ]);
    const dropped = rehearsed.dropped.map(({ kind, why }) => `${kind} ${why ?? ''}`);
    expect(dropped).toEqual([
      ...['level', 'feedback', 'nps', 'permit', 'build'].map((kind) => `${kind} too late`),
      'win-back another offer within 60 days',
    ]);
  });
});

describe('the example', () => {
  const { steps, dropped, refused, counts } = rehearseDeliveries(rowsOf(exampleBytes), ids, year);
  const mailsOf = new Map<string, RehearsedStep[]>();
  // A new level is told of like an answer: at the next opening, and not counted in the cap.
  const planned = steps.filter(({ kind }) => kind !== 'level');
  for (const step of planned)
    if (step.channel === 'mail') mailsOf.set(step.customer, [...(mailsOf.get(step.customer) ?? []), step]);

  test('has sixty deliveries and a broken row of each kind', () => {
    expect(counts).toEqual({ delivered: 60, events: 0, known: 0, after: 1, customers: 35 });
    expect(refused.map(({ refusals }) => refusals.map(({ field }) => field))).toEqual(
      ['project_type', 'delivered_on', 'email', 'value_eur', 'value_eur', 'name'].map((field) => [field]),
    );
    const kinds = new Set(steps.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual([
      ...['anniversary', 'build', 'cross-sell', 'feedback', 'level', 'nps', 'permit', 'reminder', 'seasonal'],
      'win-back',
    ]);
  });

  test('everything happens in the period, in the window of a working day, at the customer’s own slot', () => {
    const slots = new Map<string, Set<number>>();
    for (const { dueAt } of steps) {
      expect(dueAt >= '2026-11-21T23:00:00.000Z' && dueAt < '2027-11-21T23:00:00.000Z').toBe(true);
      expect(isOpen(dueAt, new Set())).toBe(true);
    }
    for (const { customer, dueAt } of planned)
      slots.set(customer, (slots.get(customer) ?? new Set()).add(minuteOf(dueAt)));
    for (const [externalId, minutes] of slots)
      expect([...minutes]).toEqual([slotOf(ids.customerId({ externalId, email: '', name: '' }))]);
  });

  test('nobody gets two mails on a day, or two commercial ones within seven dates', () => {
    expect(mailsOf.size).toBeGreaterThan(30);
    for (const mails of mailsOf.values()) {
      const days = mails.map(({ dueAt }) => dayOf(dueAt));
      expect(new Set(days).size).toBe(days.length);
      const commercial = mails.filter(({ category }) => category === 'commercial').map(({ dueAt }) => dayOf(dueAt));
      for (const [n, day] of commercial.slice(1).entries())
        expect(day - (commercial[n] ?? 0)).toBeGreaterThanOrEqual(7);
    }
  });

  test('every list is in order, no step comes twice, and what is dropped says why', () => {
    for (const list of [steps, dropped]) {
      const order = list.map(({ dueAt, customer, key }) => `${dueAt} ${customer} ${key}`);
      expect(order).toEqual([...order].sort());
      expect(new Set(list.map(({ customer, key }) => `${customer} ${key}`)).size).toBe(list.length);
    }
    expect(dropped.every(({ why }) => why !== undefined && why !== '')).toBe(true);
  });

  test('only what is the customer’s as a whole belongs to no order, and only a reminder reminds of a kind', () => {
    for (const { kind, orderId, of } of [...steps, ...dropped]) {
      expect(orderId === undefined).toBe(['seasonal', 'level', 'win-back', 'task'].includes(kind));
      expect(of === undefined).toBe(kind !== 'reminder');
    }
  });
});

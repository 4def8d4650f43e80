import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { fastForward, liveUntil } from '../../dev/fast-forward.ts';
import { answerMoment } from '../../domain/answer-moment.ts';
import { addDays, dayOf, type Instant, instantAt, isoDate, minuteOf, nextOpening } from '../../domain/calendar.ts';
import { after } from '../../domain/interval.ts';
import {
  type CaseHouse,
  complain,
  type Event,
  factOf,
  hours,
  live,
  startCaseHouse,
  tell,
  until,
} from '../support/live-case.ts';

let house: CaseHouse;
beforeAll(async () => void (house = await startCaseHouse()), 300_000);
afterAll(() => house.end(), 60_000);

const closing = new Set<number>();

const exactly = (receipt: Instant, rows: readonly (readonly [number, string])[]) =>
  rows.map(([hour, key]) => `${hours(receipt, hour)} ${key}`).sort();

/** By the clock; what waits for the send window is proved apart. */
const byTheClock = (done: Awaited<ReturnType<typeof live>>) =>
  done
    .filter(({ timing }) => timing === 'exact')
    .map(({ key, happenedAt }) => `${happenedAt} ${key}`)
    .sort();

const inSeconds = (done: Awaited<ReturnType<typeof live>>) =>
  done.map(({ happenedAt, carriedOutAt }) => (Date.parse(carriedOutAt) - Date.parse(happenedAt)) / 1_000);

const start = [
  [0, 'acknowledge'],
  [0, 'hold:1'],
  [0, 'call:1'],
] as const;
const week = 7 * 24;

describe('every path of the complaint protocol, on the real server, to the second', () => {
  test.each<
    [string, 'minor' | 'medium' | 'major', (readonly [number, Event])[], number, (readonly [number, string])[]]
  >([
    [
      'everything on time',
      'minor',
      [
        [2, { done: 'call:1' }],
        [30, { done: 'propose:1' }],
        [90, { done: 'implement:1' }],
        [100, { closed: 'solved' }],
      ],
      120,
      [
        ...start,
        [2, 'propose:1'],
        [24, 'half-way:propose:1'],
        [30, 'implement:1'],
        [84, 'half-way:implement:1'],
        [90, 'close:1'],
        [100, 'release:1'],
      ],
    ],
    [
      'nobody calls: engineer, manager, directie, and every day',
      'minor',
      [],
      97,
      [
        ...start,
        ...([
          [12, 'half-way:call:1'],
          [24, 'breach:call:1'],
          [36, 'half-way:call:1#2'],
          [48, 'breach:call:1#2'],
        ] as const),
        ...([
          [60, 'half-way:call:1#3'],
          [72, 'breach:call:1#3'],
          [84, 'half-way:call:1#4'],
          [96, 'breach:call:1#4'],
        ] as const),
      ],
    ],
    [
      'the proposal is missed at the manager',
      'medium',
      [[1, { done: 'call:1' }]],
      97,
      [
        ...start,
        [1, 'propose:1'],
        [24, 'half-way:propose:1'],
        [48, 'breach:propose:1'],
        [72, 'half-way:propose:1#2'],
        [96, 'breach:propose:1#2'],
      ],
    ],
    [
      'the solution is missed at directie: told every day',
      'major',
      [
        [1, { done: 'call:1' }],
        [2, { done: 'propose:1' }],
      ],
      week + 49,
      [
        ...start,
        ...([
          [1, 'propose:1'],
          [2, 'implement:1'],
          [84, 'half-way:implement:1'],
          [week, 'breach:implement:1'],
        ] as const),
        ...([
          [week + 12, 'half-way:implement:1#2'],
          [week + 24, 'breach:implement:1#2'],
        ] as const),
        ...([
          [week + 36, 'half-way:implement:1#3'],
          [week + 48, 'breach:implement:1#3'],
        ] as const),
      ],
    ],
    [
      'severity up and down mid-way: the owner changes, the deadlines do not',
      'minor',
      [
        [3, { severity: 'major' }],
        [5, { severity: 'medium' }],
        [23, { done: 'call:1' }],
      ],
      25,
      [
        ...start,
        [3, 'owner:1'],
        [5, 'owner:2'],
        [12, 'half-way:call:1'],
        [23, 'propose:1'],
        [24, 'half-way:propose:1'],
      ],
    ],
    [
      'a second complaint joins and raises the owner, who gets 24 hours',
      'minor',
      [[20, { joins: 'medium' }]],
      45,
      [...start, [12, 'half-way:call:1'], [20, 'owner:1'], [32, 'half-way:call:1#2'], [44, 'breach:call:1']],
    ],
    ['withdrawn', 'minor', [[3, { closed: 'withdrawn' }]], week, [...start, [3, 'release:1']]],
    [
      'reopened within the month: a new round, no second acknowledgement',
      'minor',
      [
        [1, { done: 'call:1' }],
        [2, { done: 'propose:1' }],
        [3, { done: 'implement:1' }],
        [4, { closed: 'solved' }],
        [100, { reopened: 'medium' }],
        [101, { done: 'call:2' }],
        [102, { closed: 'withdrawn' }],
      ],
      110,
      [
        ...start,
        ...([
          [1, 'propose:1'],
          [2, 'implement:1'],
          [3, 'close:1'],
          [4, 'release:1'],
        ] as const),
        ...([
          [100, 'hold:2'],
          [100, 'call:2'],
          [101, 'propose:2'],
          [102, 'release:2'],
        ] as const),
      ],
    ],
  ])(
    '%s',
    async (name, severity, course, endHours, expected) => {
      const { caseId, receipt } = await complain(house, name.replace(/\W+/g, '-').slice(0, 30), severity);
      const done = await live(house, caseId, receipt, course, endHours);
      expect(byTheClock(done)).toEqual(exactly(receipt, expected));
      expect(Math.max(...inSeconds(done))).toBeLessThan(60);
      const letters = house.outbox.messages().filter(({ metadata }) => metadata['skey']?.startsWith(`${caseId}|`));
      const keys = letters.map(({ metadata }) => metadata['skey']);
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys.filter((key) => key === `${caseId}|acknowledge`)).toHaveLength(1);
    },
    60_000,
  );
});

test('solved: checked in, asked after a month, reminded once; "no" is a new round, one level higher, listed so in Temporal', async () => {
  const { caseId, receipt } = await complain(house, 'follow-up', 'minor');
  const steps = [
    [1, 'call:1'],
    [2, 'propose:1'],
    [3, 'implement:1'],
  ] as const;
  const solved = [...steps.map(([hour, done]) => [hour, { done }] as const), [4, { closed: 'solved' }] as const];
  const done = await live(house, caseId, receipt, solved, 24 * 50);
  const at = (key: string): Instant | undefined => done.find((fact) => fact.key === key)?.happenedAt;
  expect(at('check-in:1')).toBe(answerMoment(hours(receipt, 3), `${caseId}|check-in:1`, closing));
  const month = instantAt(after(dayOf(receipt), { months: 1 }), minuteOf(receipt));
  expect(at('followup:1')).toBe(nextOpening(month, closing));
  expect(at('reminder:followup:1')).toBe(nextOpening(addDays(nextOpening(month, closing), 7), closing));
  const description = await house.client.workflow.getHandle(caseId).describe();
  expect(description.status.name).toBe('COMPLETED');

  const no = addDays(receipt, 51);
  await tell(house, factOf(caseId, no, { says: 'no', round: 1 }));
  await fastForward(house.client, caseId, Date.parse(no));
  await until(async () =>
    (await house.store.facts.ofCase(caseId)).some((fact) => fact.type === 'stepDone' && fact.key === 'call:2'),
  );
  expect(
    (await house.store.facts.ofCase(caseId)).filter((fact) => 'kind' in fact && fact.kind === 'acknowledge'),
  ).toHaveLength(1);
  const query = `Subject = 'complaint' AND OpenComplaint = true AND Severity = 'minor' AND Owner = 'manager' AND Deadline < '${addDays(no, 2)}'`;
  await until(async () => {
    for await (const { workflowId } of house.client.workflow.list({ query })) if (workflowId === caseId) return true;
    return false;
  });
}, 120_000);

test('an address that takes no mail: the call to confirm is given at once, due within the four hours', async () => {
  const { caseId, receipt } = await complain(house, 'unreachable', 'minor', true);
  const done = await live(house, caseId, receipt, [[3, { done: 'acknowledge:1' }]], 5);
  expect(done.find(({ key }) => key === 'acknowledge')).toMatchObject({ outcome: 'not-sent' });
  expect(done.find(({ key }) => key === 'acknowledge:1')).toMatchObject({
    outcome: 'opened',
    deadline: hours(receipt, 4),
  });
  expect(done.some(({ key }) => key.startsWith('breach:'))).toBe(false);
}, 60_000);

test('a customer writes back in anger: a case, confirmed within the minute, and planned mail waits', async () => {
  const started = new Date().toISOString();
  const { customerId } = (await house.call('POST', '/v1/deliveries', {
    orderId: 'ORDER-angry',
    deliveredAt: isoDate(dayOf(started)),
    project: { type: 'uitbouw', valueCents: 95_000 },
    customer: { externalId: 'K-angry', name: 'Klant Boos', email: 'boos@example.nl' },
    engineer: { name: 'Sanne Bakker', email: 'sanne@example.nl' },
  })) as { customerId: string };
  await liveUntil(house.client, customerId, addDays(started, 9));
  const mail = house.outbox
    .messages()
    .find(({ metadata }) => metadata['skey'] === `${customerId}|${keyOf('feedback')}`);
  const at = addDays(started, 9);
  house.setClock(at);
  const text = 'De berekening klopt niet en er zitten nu scheuren in de muur. Ik schakel mijn advocaat in.';
  await house.outbox.reply(mail?.messageId ?? '', { from: 'boos@example.nl', subject: 'Re: Bent u tevreden?', text });
  const caseId = `case-${customerId}-1`;
  await until(async () => (await house.store.facts.ofCase(caseId)).length > 0);
  await fastForward(house.client, caseId, Date.parse(at) + 1_000);
  house.setClock(undefined);

  expect(await house.call('GET', `/v1/cases/${caseId}`)).toMatchObject({
    severity: 'major',
    owner: 'directie',
    source: 'reply',
  });
  const letters = house.outbox.messages().filter(({ metadata }) => metadata['skey']?.startsWith(`${caseId}|`));
  expect(letters.map(({ to, subject: title }) => [to.replace(/^.*<|>$/g, ''), title])).toEqual([
    ['boos@example.nl', 'Uw melding is aangekomen: wij bellen u'],
    ['directie@bureau-broersma.example', expect.stringContaining('Taak: ')],
  ]);
  const { openComplaint, steps } = (await house.call('GET', `/v1/customers/${customerId}/agenda`)) as {
    openComplaint: boolean;
    steps: { key: string; state: string; channel: string; kind: string }[];
  };
  expect(openComplaint).toBe(true);
  const planned = steps.filter(({ state, kind }) => state !== 'done' && state !== 'dropped' && kind !== 'complaint');
  expect(new Set(planned.map(({ state }) => state))).toEqual(new Set(['held']));

  function keyOf(kind: string): string {
    return (
      house.outbox.messages().flatMap(({ metadata }) => {
        const [of, key = ''] = (metadata['skey'] ?? '').split('|');
        return of === customerId && key.startsWith(`${kind}:`) ? [key] : [];
      })[0] ?? ''
    );
  }
}, 120_000);

test('each word of a missed call goes once, to whom it is by then, and the task moves along', async () => {
  const { caseId, receipt } = await complain(house, 'words', 'minor');
  await live(house, caseId, receipt, [], 73);
  const staff = house.outbox.messages().flatMap(({ metadata, to, subject: title }) => {
    const [of = '', ...key] = (metadata['skey'] ?? '').split('|');
    return of === caseId && key.length > 1 ? [[key.join('|'), to.replace(/^.*<|@.*$/g, ''), title.split(':')[0]]] : [];
  });
  expect(staff).toEqual([
    ['call:1|staff', 'sanne', 'Taak'],
    ['half-way:call:1|staff', 'sanne', 'Herinnering'],
    ['breach:call:1|call:1|staff', 'manager', 'Nu bij u'],
    ['breach:call:1|call:1|watch', 'sanne', 'Te laat bij een collega'],
    ['half-way:call:1#2|staff', 'manager', 'Herinnering'],
    ['breach:call:1#2|call:1|staff', 'directie', 'Nu bij u'],
    ['breach:call:1#2|call:1|watch', 'manager', 'Te laat bij een collega'],
    ['half-way:call:1#3|staff', 'directie', 'Herinnering'],
    ['breach:call:1#3|call:1|staff', 'directie', 'Te laat'],
  ]);
  expect(await house.store.tasks.list({ subject: caseId }, 10)).toMatchObject([
    { key: 'call:1', ownerId: 'directie', dueAt: hours(receipt, 96) },
  ]);
}, 60_000);

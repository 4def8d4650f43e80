import { expect, test } from '@jest/globals';
import { importRows } from '../../cli/import-rows.ts';
import { columnOf } from '../../door/columns.ts';
import { importText } from '../../cli/import-text.ts';
import type { Posted } from '../../cli/post-request.ts';
import type { DeliveryRow } from '../../door/csv.ts';
import { deliveryRequest } from '../../door/delivery.ts';

let line = 1;

function row(orderId: string, externalId: string, email = `${externalId.toLowerCase()}@example.nl`): DeliveryRow {
  const request = deliveryRequest.parse({
    orderId,
    deliveredAt: '2026-11-20',
    project: { type: 'dakkapel', valueCents: 68_000 },
    customer: { externalId, name: 'Jansen', email },
    engineer: { name: 'Sanne', email: 's@example.nl' },
  });
  return { line: ++line, orderId, projectType: 'dakkapel', customerKind: 'particulier', request, refusals: [] };
}

const broken: DeliveryRow = { line: 99, projectType: 'garage', refusals: [{ field: 'name', reason: 'is empty' }] };

/** Everything that can go on has gone on. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** An API that answers when told to, and remembers what it was asked, in order. */
function slowApi(answers: Readonly<Record<string, Posted>> = {}) {
  const asked: string[] = [];
  const open: (() => void)[] = [];
  const post = ({ orderId }: { orderId: string }): Promise<Posted> => {
    asked.push(orderId);
    return new Promise((resolve) => {
      open.push(() => {
        resolve(answers[orderId] ?? { outcome: 'new' });
      });
    });
  };
  const answerNewest = async (): Promise<void> => {
    await settle();
    open.pop()?.();
    await settle();
  };
  return { asked, open, post, answerNewest };
}

test('rows of one customer, one address and one order wait for each other; others go on', async () => {
  const api = slowApi();
  const rows = [row('1', 'A'), row('2', 'A'), row('3', 'B'), row('4', 'C', 'a@example.nl'), row('3', 'D')];
  const importing = importRows(rows, api.post, columnOf);
  await api.answerNewest();
  expect(api.asked).toEqual(['1', '3', '3']); // the answer to B's order let D's row of it go; 2 and 4 wait for 1
  while (api.open.length > 0) await api.answerNewest();
  expect(api.asked).toEqual(['1', '3', '3', '2', '4']);
  expect((await importing).rows.map(({ outcome }) => outcome)).toEqual(['new', 'new', 'new', 'new', 'new']);
});

test('a few at once, and no more', async () => {
  const api = slowApi();
  const importing = importRows(
    ['A', 'B', 'C', 'D', 'E', 'F'].map((name) => row(name, name)),
    api.post,
    columnOf,
  );
  await settle();
  expect(api.asked).toEqual(['A', 'B', 'C', 'D']);
  while (api.open.length > 0) await api.answerNewest();
  await importing;
  expect(api.asked).toHaveLength(6);
});

test('every row is accounted for: new, known, refused by the API in the words of the file, or never sent', async () => {
  const problems = [
    { pointer: '/deliveredAt', detail: 'lies in the future' },
    { pointer: '/customer', detail: 'differs' },
  ];
  const api = slowApi({ '2': { outcome: 'known' }, '3': { outcome: 'refused', problems } });
  const importing = importRows([row('1', 'A'), broken, row('2', 'B'), row('3', 'C')], api.post, columnOf);
  await settle();
  while (api.open.length > 0) await api.answerNewest();
  const imported = await importing;
  expect(imported.stopped).toBeUndefined();
  expect(imported.rows.map(({ row: { orderId }, outcome, refusals }) => [orderId, outcome, refusals])).toEqual([
    ['1', 'new', []],
    ['2', 'known', []],
    [
      '3',
      'refused',
      [
        { field: 'delivered_on', reason: 'lies in the future' },
        { field: 'customer_id', reason: 'differs' },
      ],
    ],
    [undefined, 'refused', [{ field: 'name', reason: 'is empty' }]],
  ]);
  expect(
    importText(imported)
      .split('\n')
      .map((each) => each.split(/\s+/).filter(Boolean)),
  ).toEqual([
    ['project', 'type', 'new', 'known', 'refused'],
    ['dakkapel', '1', '1', '1'],
    ['(other)', '0', '0', '1'],
    [],
    ['customer', 'new', 'known', 'refused'],
    ['particulier', '1', '1', '1'],
    ['(other)', '0', '0', '1'],
    [],
    ['in', 'all', '1', '1', '2'],
    [],
  ]);
});

test('when the API goes away nothing more is sent', async () => {
  const api = slowApi({ '1': { outcome: 'stopped', why: 'away' } });
  const importing = importRows([row('1', 'A'), row('2', 'A'), row('3', 'A')], api.post, columnOf);
  await api.answerNewest();
  expect(await importing).toEqual({ rows: [], stopped: 'away' });
  expect(api.asked).toEqual(['1']);
});

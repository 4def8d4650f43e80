import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import request from 'supertest';
import { invoiceDocument } from '../../../api/payouts/invoice-document.ts';
import { issueStatement } from '../../../store/issue-statement.ts';
import { linesOfBooking } from '../../../domain/ledger.ts';
import { type Database, startDatabase } from '../start-database.ts';
import { pathOf } from '../page-world.ts';
import { fixedNow, send } from '../start-api.ts';
import { type MoneyWorld, startMoneyWorld } from '../payouts/money-world.ts';
import { told } from '../../support/affiliate-money-facts.ts';

let database: Database;
let world: MoneyWorld;
let blog: string;

beforeAll(async () => {
  database = await startDatabase();
}, 120_000);
afterAll(async () => database.stop());
beforeEach(async () => {
  world = await startMoneyWorld(database);
  const body = { kind: 'affiliate', name: 'Bouwblog', contactName: 'Sanne Visser', email: 'sanne@bouwblog.test' };
  blog = ((await world.post('/v1/partners', body, 202)) as unknown as { partnerId: string }).partnerId;
});

const address = { street: 'Kade', houseNumber: '4', postcode: '3511 AB', town: 'Utrecht' };
const selfBilling = { version: '1', agreedOn: '2026-01-01' };
const vat = { kind: 'business', taxStatus: 'vat', vatId: 'NL004495445B01', address, selfBilling };
let counted = 0;

/** Commission on an order that was told, and booked as payable. */
async function commission(payableCents: number, project = 'A', at = '2026-11-01T10:00:00.000Z'): Promise<void> {
  const item = `commission:${project}`;
  const ordered = told(at, 'c', 'ordered', { projectId: project, valueCents: payableCents * 10 });
  if (payableCents > 0) await world.deps.store.facts.insert({ ...ordered, subject: blog, _id: `${blog}|${project}` });
  await world.deps.store.ledger.post({
    ...{ _id: `${blog}|${item}|${++counted}`, payeeId: blog, kind: 'reward', item, at, recordedAt: at },
    lines: linesOfBooking(blog, { item, heldCents: 0, payableCents }, 'cost:affiliate'),
  });
}
const id = 'payout-2026-11';
const draft = () => world.post('/v1/payouts', { by: 'manager-1' });
async function pay(payout = id): Promise<void> {
  await draft();
  await world.post(`/v1/payouts/${payout}/approve`, { by: 'directie-1' });
  await world.text(`/v1/payouts/${payout}/pain.001.xml`);
  await world.post(`/v1/payouts/${payout}/lines/${blog}/confirm`, { by: 'manager-1' });
}
const invoices = async () =>
  ((await world.get(`/v1/payees/${blog}/invoices`)) as unknown as { invoices: object[] }).invoices;

test.each([
  [4_999, [], [{ payeeId: '', why: 'below-threshold' }]],
  [5_000, [{ payeeId: '', cents: 5_000, vatCents: 0 }], []],
])('payable %i cents: paid from € 50.00, the rest is carried over', async (cents, lines, left) => {
  await world.profile(blog);
  await commission(cents);
  await draft();
  const named = (rows: readonly { payeeId: string }[]) => rows.map((row) => ({ ...row, payeeId: blog }));
  expect(await world.get(`/v1/payouts/${id}`)).toMatchObject({ lines: named(lines), left: named(left) });
});

test.each<[string, object, number, number, string]>([
  ['vat', vat, 1_460, 8_411, 'Over deze vergoeding berekenen wij 21 % btw.'],
  [
    'small-business-scheme',
    { ...vat, taxStatus: 'small-business-scheme', vatId: undefined },
    0,
    6_951,
    'kleineondernemersregeling',
  ],
  ['eu-vat', { ...vat, taxStatus: 'eu-vat', vatId: 'BE0403170701' }, 0, 6_951, 'Btw verlegd'],
  ['private', {}, 0, 6_951, 'geen ondernemer'],
])(
  'the tax status %s: the bank pays what the invoice says, and the ledger balances',
  async (_status, profile, vatCents, sum, words) => {
    await world.profile(blog, profile);
    await commission(6_951);
    await draft();
    await world.post(`/v1/payouts/${id}/approve`, { by: 'directie-1' });
    const file = await world.text(`/v1/payouts/${id}/pain.001.xml`);
    expect(file).toContain(`<InstdAmt Ccy="EUR">${(sum / 100).toFixed(2)}</InstdAmt>`);
    await world.post(`/v1/payouts/${id}/lines/${blog}/confirm`, { by: 'manager-1' });
    expect(await world.get(`/v1/payees/${blog}/statement`)).toMatchObject({
      ...{ earned: 6_951, vat: vatCents, balances: { held: 0, payable: 0, paying: 0, paid: sum, credit: 0 } },
    });
    expect(await invoices()).toMatchObject([
      { number: '2026-0001', netCents: 6_951, vatCents, lines: [{ projectId: 'A', baseCents: 69_510, cents: 6_951 }] },
    ]);
    const [statement] = await world.deps.store.selfBilled.of(blog);
    const bureau = { ...world.deps.bureau, vatId: 'NL001234567B01' };
    expect(statement && invoiceDocument(bureau, statement)).toMatchObject({
      ...{ vatWords: expect.stringContaining(words), buyerVatId: 'NL001234567B01' },
    });
    const facts = await world.deps.store.facts.ofPartner(blog);
    expect(facts.filter(({ type }) => type === 'paidOut')).toMatchObject([{ batchId: id, cents: 6_951 }]);
  },
);

test('a payment that failed gives back the commission, and the VAT to nobody', async () => {
  await world.profile(blog, vat);
  await commission(10_000);
  await draft();
  await world.post(`/v1/payouts/${id}/approve`, { by: 'directie-1' });
  await world.text(`/v1/payouts/${id}/pain.001.xml`);
  await world.post(`/v1/payouts/${id}/lines/${blog}/fail`, { by: 'manager-1', reason: 'rekening bestaat niet' });
  expect(await world.get(`/v1/payees/${blog}/statement`)).toMatchObject({
    ...{ earned: 10_000, vat: 0, balances: { payable: 10_000, paying: 0, paid: 0 } },
  });
  expect(await invoices()).toEqual([]);
});

test('cancelled after it was paid out: a negative line of the next invoice, and of the next payment', async () => {
  await world.profile(blog);
  await commission(10_000);
  await pay();
  await world.deps.store.facts.insert({
    ...told('2026-11-23T11:00:00.000Z', 'c', 'cancelled', { projectId: 'A' }),
    subject: blog,
    _id: `${blog}|x`,
  });
  await commission(-10_000, 'A', '2026-11-23T11:00:00.000Z');
  await commission(17_000, 'B', '2026-11-24T11:00:00.000Z');
  world.setClock('2026-12-01T10:00:00.000Z');
  await pay('payout-2026-12');
  expect(await invoices()).toMatchObject([
    { number: '2026-0001', netCents: 10_000 },
    {
      number: '2026-0002',
      netCents: 7_000,
      lines: [
        { projectId: 'A', baseCents: -100_000, cents: -10_000 },
        { projectId: 'B', cents: 17_000 },
      ],
    },
  ]);
});

test('one payment has one number, however often and at once it is asked for; another goes on without a gap', async () => {
  await world.profile(blog);
  await commission(10_000);
  await pay();
  const payout = await world.deps.store.payouts.find(id);
  const [line] = payout?.lines ?? [];
  if (!line) throw new Error('no line');
  const again = await Promise.all(
    [1, 2, 3].map(() => issueStatement(world.deps.store, { batchId: id, line, at: fixedNow })),
  );
  expect(again.map((one) => one?._id)).toEqual(Array(3).fill('statement:2026-0001'));
  const [known] = await world.deps.store.selfBilled.of(blog);
  if (!known) throw new Error('no statement');
  const { _id, year, nth, ...rest } = known;
  const others = await Promise.all(
    ['p1', 'p1', 'p2', 'p3', 'p3'].map((payment) => world.deps.store.selfBilled.write(2026, { ...rest, payment })),
  );
  expect([_id, year, nth]).toEqual(['statement:2026-0001', 2026, 1]);
  expect(new Set(others.map((one) => one._id))).toEqual(new Set([2, 3, 4].map((n) => `statement:2026-000${n}`)));
});

test('the partner’s page: balances, his invoices to keep, all lines as CSV, and where his money goes', async () => {
  await world.profile(blog, vat);
  await commission(10_000);
  await pay();
  const path = pathOf(world.deps.links.ownUrl({ subject: blog, page: 'payments' }, fixedNow));
  const page = await request(world.app).get(path).expect(200);
  expect(page.text).toContain('Nummer 2026-0001 (PDF)');
  expect(page.text).toContain('Commissie over opdracht A');
  const pdf = await request(world.app).get(`${path}/factuur/2026-0001.pdf`).responseType('blob').expect(200);
  expect((pdf.body as Buffer).subarray(0, 5).toString()).toBe('%PDF-');
  await request(world.app).get(`${path}/factuur/2026-0002.pdf`).expect(404);
  expect((await request(world.app).get(`${path}/regels/afrekening.csv`).expect(200)).text).toContain(
    'Commissie over opdracht A',
  );
  await send(world.app, world.apiKey, 'get', `/v1/payees/${blog}/invoices/2026-0001`)
    .expect('Content-Type', /pdf/)
    .expect(200);
  const form = { name: 'Bouwblog B.V.', iban: 'DE89370400440532013000', kind: 'business' };
  await request(world.app).post(path).type('form').send(form).expect(200);
  expect(await world.get(`/v1/payees/${blog}`)).toMatchObject({ ibanEnding: '3000', taxStatus: 'vat', missing: [] });
  await request(world.app)
    .post(path)
    .type('form')
    .send({ ...form, iban: 'NL00' })
    .expect(422);
});

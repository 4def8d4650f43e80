import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import request from 'supertest';
import type { PartnerKind } from '../../domain/partner/kinds.ts';
import { readPng } from '../support/read-png.ts';
import { unzip } from '../support/unzip.ts';
import { pathOf } from './page-world.ts';
import { bodyOf, fixedNow, send, startApi, type StartedApi } from './start-api.ts';
import { type Database, startDatabase } from './start-database.ts';

let database: Database;
let api: StartedApi;
let key: string;
beforeAll(async () => void (database = await startDatabase()), 60_000);
afterAll(() => database.stop());
beforeEach(async () => {
  for (const model of Object.values(database.connection.models)) await model.deleteMany({});
  api = startApi(database, {});
  key = await api.key();
});

/** A new partner; with his account ready where asked. */
async function partner(kind: PartnerKind = 'contractor', { ready = true } = {}): Promise<string> {
  const made = await send(api.app, key, 'post', '/v1/partners')
    .send({ kind, name: 'Visser & Zn', contactName: 'Sanne Visser', email: 'sanne@visser.example' })
    .expect(202);
  const { partnerId } = bodyOf(made) as { partnerId: string };
  if (ready)
    await api.deps.store.facts.insert({
      ...{ _id: `${partnerId}|taskDone|account`, subject: partnerId, happenedAt: fixedNow, recordedAt: fixedNow },
      ...{ type: 'taskDone', key: 'onboarding-account', by: 'u-1' },
    });
  return partnerId;
}

const home = (subject: string): string => pathOf(api.deps.links.ownUrl({ subject, page: 'home' }, fixedNow));
const fetched = (path: string) =>
  request(api.app)
    .get(path)
    .buffer(true)
    .parse((res, give) => {
      const parts: Buffer[] = [];
      res.on('data', (part: Buffer) => parts.push(part));
      res.on('end', () => give(null, Buffer.concat(parts)));
    });

const contentOf = async (path: string): Promise<Buffer> => (await fetched(path).expect(200)).body as Buffer;

test('a new partner sees the weeks, what he may expect and who his contact is; files come with his account', async () => {
  const page = await request(api.app)
    .get(home(await partner('contractor', { ready: false })))
    .expect(200);
  for (const words of ['Samen met Visser &amp; Zn', 'Week 1: kennismaken', 'Week 3 en 4', 'Begint uiterlijk'])
    expect(page.text).toContain(words);
  expect(page.text).toContain('Korting naar het aantal projecten per jaar.');
  expect(page.text).toContain('Uw contact bij ons');
  expect(page.text).not.toContain('/bestanden/');
});

test.each([
  ['brochure.pdf', 'application/pdf', '%PDF-'],
  ['praktijkvoorbeeld.pdf', 'application/pdf', '%PDF-'],
  ['logos.zip', 'application/zip', 'PK'],
  ['e-mailteksten.zip', 'application/zip', 'PK'],
])('%s is given as %s, to keep, and by no cache that others share', async (name, type, magic) => {
  const answer = await fetched(`${home(await partner())}/bestanden/${name}`).expect(200);
  expect(answer.headers['content-type']).toContain(type);
  expect(answer.headers['content-disposition']).toBe(`attachment; filename="${name}"`);
  expect(answer.headers['cache-control']).toMatch(/^private/);
  expect((answer.body as Buffer).subarray(0, magic.length).toString('latin1')).toBe(magic);
});

test('the zip of mails opens, with the partner’s name in every text', async () => {
  const body = await contentOf(`${home(await partner('estate-agent'))}/bestanden/e-mailteksten.zip`);
  const files = unzip(body);
  expect(Object.keys(files)).toEqual([
    '1-voorstellen.txt',
    '1-voorstellen.html',
    '2-na-de-bezichtiging.txt',
    '2-na-de-bezichtiging.html',
  ]);
  for (const [name, words] of Object.entries(files)) {
    expect(words.toString()).toContain(name.endsWith('html') ? 'Visser &amp; Zn' : 'Visser & Zn');
    expect(words.toString()).toMatch(/ontvang(?:en)? van hen een vergoeding|ontvang ik van hen een vergoeding/);
  }
});

test('the zip of logos opens: each mark as SVG, PNG and PDF, with the colours', async () => {
  const body = await contentOf(`${home(await partner())}/bestanden/logos.zip`);
  const files = unzip(body);
  expect(Object.keys(files).sort()).toEqual(
    ['lees-mij.txt', 'teken.pdf', 'teken.png', 'teken.svg', 'woordmerk.pdf', 'woordmerk.png', 'woordmerk.svg'].sort(),
  );
  const mark = readPng(files['woordmerk.png']);
  expect(mark.width).toBeGreaterThan(800);
  // The sign stands at the left, in our blue, on no ground.
  expect(mark.pixel(0, 0)).toEqual([0, 0, 0, 0]);
  expect(mark.pixel(37, Math.round(mark.height * 0.6))).toEqual([11, 79, 138, 255]);
  expect(mark.pixel(98, Math.round(mark.height * 0.6))).toEqual([0, 0, 0, 0]);
  expect(files['woordmerk.svg']?.toString()).not.toMatch(/<text|<script|font-family/);
  expect(files['lees-mij.txt']?.toString()).toContain('#0B4F8A');
});

test('without prices there is no price list; with them there is, until the list is empty again', async () => {
  const page = home(await partner());
  const save = (lines: object[], status = 200) =>
    send(api.app, key, 'put', '/v1/price-list').send({ lines }).expect(status);
  await fetched(`${page}/bestanden/prijslijst.pdf`).expect(404);
  expect((await request(api.app).get(page)).text).not.toContain('prijslijst.pdf');
  const saved = await save([{ name: 'Berekening dakkapel', fromCents: 45_000 }]);
  expect(bodyOf(saved)).toMatchObject({ version: 1 });
  expect(bodyOf(await save([{ name: 'Berekening dakkapel', fromCents: 45_000 }]))).toMatchObject({ version: 1 });
  await fetched(`${page}/bestanden/prijslijst.pdf`).expect(200);
  expect((await request(api.app).get(page)).text).toContain('prijslijst.pdf');
  expect(bodyOf(await save([]))).toMatchObject({ version: 2, lines: [] });
  await fetched(`${page}/bestanden/prijslijst.pdf`).expect(404);
  const read = await send(api.app, key, 'get', '/v1/price-list').expect(200);
  expect(bodyOf(read)).toMatchObject({ version: 2, lines: [] });
});

test.each([
  ['a price of nothing', [{ name: 'Dakkapel', fromCents: 0 }], '/lines/0/fromCents'],
  ['half a cent', [{ name: 'Dakkapel', fromCents: 10.5 }], '/lines/0/fromCents'],
  ['no name', [{ name: '', fromCents: 100 }], '/lines/0/name'],
  ['a name twice', [1, 2].map((fromCents) => ({ name: 'Dakkapel', fromCents })), '/lines/1/name'],
  ['no list', 'Dakkapel', '/lines'],
])('a price list with %s is refused, with the field', async (_what, lines, pointer) => {
  const refused = await send(api.app, key, 'put', '/v1/price-list').send({ lines }).expect(422);
  expect(bodyOf(refused)).toMatchObject({ errors: [{ pointer }] });
});

test.each([
  ['a file there is not', 'contractor', { ready: true }, 'geheim.pdf'],
  ['a file before the account is ready', 'contractor', { ready: false }, 'brochure.pdf'],
  ['a file of a kind without a toolkit', 'affiliate', { ready: true }, 'brochure.pdf'],
] as const)('%s is a kind page, not an error', async (_what, kind, given, name) => {
  const answer = await request(api.app)
    .get(`${home(await partner(kind, given))}/bestanden/${name}`)
    .expect(404);
  expect(answer.text).toContain('Dit bestand is er niet');
});

test('a forged link gives no file, and an expired one offers a fresh link', async () => {
  const subject = await partner();
  await request(api.app)
    .get(`${home(subject)}x/bestanden/brochure.pdf`)
    .expect(404);
  const old = pathOf(api.deps.links.ownUrl({ subject, page: 'home' }, '2026-01-05T09:00:00.000Z'));
  const expired = await request(api.app).get(`${old}/bestanden/brochure.pdf`).expect(410);
  expect(expired.text).toContain('nieuwe link');
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import request from 'supertest';
import { isPersonsVisit } from '../../api/members/record-visit.ts';
import { type PageWorld, pathOf, startPageWorld } from './page-world.ts';
import { fixedNow } from './start-api.ts';
import { type Database, startDatabase } from './start-database.ts';

let database: Database;
let world: PageWorld;

beforeAll(async () => {
  database = await startDatabase();
});
afterAll(() => database.stop());
beforeEach(async () => {
  world = await startPageWorld(database);
});

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const browser = { 'user-agent': firefox, 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
const clubPath = (at = fixedNow): string => pathOf(world.deps.links.ownUrl({ subject: world.id, page: 'club' }, at));
const visit = (path = clubPath()) => request(world.app).get(path).set(browser);

describe('the club’s page', () => {
  // First, for a visit is recorded after its page was sent, and could be another test's.
  test('is for nobody with a forged link, another page’s link, or a link that was cut off', async () => {
    const other = pathOf(world.deps.links.ownUrl({ subject: world.id, page: 'statement' }, fixedNow));
    for (const path of ['/club/1.abc.def', `${clubPath()}x`, other.replace('/afrekening/', '/club/')])
      expect((await visit(path)).status).toBe(404);
    expect(await world.facts('visited')).toEqual([]);
  });

  test('shows the level, what is missing, the code and the year’s benefits', async () => {
    const { text, status } = await visit();
    expect(status).toBe(200);
    for (const words of [
      'niveau Brons',
      'nog 1 project',
      'of nog 1 aanbeveling',
      'BRONS-',
      '5% korting',
      '/voorkeuren/',
      '/voorwaarden/bouwclub',
    ])
      expect(text).toContain(words);
    expect(text).not.toContain('Dit jaar te gebruiken');
  });

  test('never shows a code that is expired or used', async () => {
    const at = '2026-08-01T10:00:00.000Z';
    await world.happened({
      ...{
        _id: 'a',
        subject: world.id,
        happenedAt: at,
        recordedAt: at,
        carriedOutAt: at,
        outcome: 'sent',
        type: 'stepDone',
      },
      ...{ key: 'anniversary:P0', kind: 'anniversary', channel: 'mail', category: 'commercial', timing: 'planned' },
    });
    expect((await visit()).text).not.toContain('LOYAL15');
  });

  test('works 30 days, and then offers a fresh link', async () => {
    expect((await visit(clubPath('2026-10-24T10:00:00.000Z'))).status).toBe(200);
    const { status, text } = await visit(clubPath('2026-10-23T10:00:00.000Z'));
    expect([status, text.includes('Stuur mij een nieuwe link')]).toEqual([410, true]);
    expect(text).not.toContain('BRONS');
  });
});

describe('a fresh link', () => {
  const ask = (path: string) => request(world.app).post(`${path}/nieuwe-link`).type('form').send({});

  test('is asked for once a day, however often it is pressed', async () => {
    const old = clubPath('2026-09-01T10:00:00.000Z');
    expect([(await ask(old)).status, (await ask(old)).status]).toEqual([200, 200]);
    expect(await world.facts('linkRequested')).toHaveLength(1);
    world.setClock('2026-11-24T10:00:00.000Z');
    await ask(old);
    expect(await world.facts('linkRequested')).toHaveLength(2);
  });

  test('is sent to nobody by a forged link', async () => {
    expect((await ask('/club/1.abc.def')).status).toBe(404);
    expect(await world.facts('linkRequested')).toEqual([]);
  });
});

describe('a visit', () => {
  test('is recorded once a day, and not by a program that looks ahead', async () => {
    await visit();
    await visit();
    await request(world.app).head(clubPath()).set(browser);
    // It is recorded after the page was sent.
    for (let tries = 0; tries < 200 && (await world.facts('visited')).length === 0; tries++)
      await new Promise((resolve) => setTimeout(resolve, 10));
    expect(await world.facts('visited')).toMatchObject([{ page: 'club' }]);
    world.setClock('2026-11-24T10:00:00.000Z');
    await visit().set('sec-purpose', 'prefetch;prerender');
    expect(await world.facts('visited')).toHaveLength(1);
  });

  test.each<[string, string, Record<string, string>, boolean]>([
    ['a browser', 'GET', browser, true],
    ['a browser that says little', 'GET', { 'user-agent': firefox }, true],
    ['a HEAD', 'HEAD', browser, false],
    ['a prefetch', 'GET', { ...browser, purpose: 'prefetch' }, false],
    ['a frame or a picture', 'GET', { ...browser, 'sec-fetch-dest': 'image' }, false],
    ['a script', 'GET', { ...browser, 'sec-fetch-mode': 'cors' }, false],
    ['a link preview', 'GET', { 'user-agent': 'WhatsApp/2.23' }, false],
    ['a search engine', 'GET', { 'user-agent': 'Mozilla/5.0 (compatible; bingbot/2.0)' }, false],
    ['who does not say what it is', 'GET', {}, false],
  ])('%s', (_, method, headers, expected) => {
    expect(isPersonsVisit({ method, headers })).toBe(expected);
  });
});

test.each([
  ['bouwcheck', '10% korting', 'BOUW10'],
  ['jaarmail', '15% korting', 'LOYAL15'],
  ['vervolgproject', '10% korting', 'VERVOLG10'],
  ['welkom-terug', '20% korting', 'WELKOM20'],
  ['bouwclub', 'Platinum: 20% korting', '2 projecten of 1 aanbeveling'],
  ['kennismaking', '€\u00a050 korting', 'eerste project'],
])('the conditions of %s are public', async (kind, ...words) => {
  const { status, text } = await world.get(`/voorwaarden/${kind}`);
  expect(status).toBe(200);
  for (const one of words) expect(text).toContain(one);
});

test('of no other discount there are any', async () => {
  expect((await world.get('/voorwaarden/gratis')).status).toBe(404);
});

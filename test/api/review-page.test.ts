import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { pathOf, type PageWorld, startPageWorld } from './page-world.ts';
import { fixedNow, headersOf } from './start-api.ts';
import { type Database, startDatabase } from './start-database.ts';

let database: Database;
let world: PageWorld;
let path: string;

beforeAll(async () => {
  database = await startDatabase();
}, 120_000);

afterAll(async () => {
  await database.stop();
});

beforeEach(async () => {
  world = await startPageWorld(database);
  path = pathOf(world.deps.links.reviewUrl({ subject: world.id, projectId: world.projectId }, fixedNow));
});

describe('the review page', () => {
  test('offers each site and "already written"; fetching it changes nothing', async () => {
    const before = await database.count();
    const { text } = await world.get(path);
    for (const words of [
      'Wilt u uw ervaring delen?',
      'uw dakkapel (Lindelaan 12)',
      'Klantenvertellen',
      'Ik heb al een',
    ])
      expect(text).toContain(words);
    expect(text).not.toContain('https://google.test');
    expect(await database.count()).toEqual(before);
  });

  test('a chosen site is kept once, told to the journey, and answered with a plain link', async () => {
    for (let n = 0; n < 2; n++) {
      const answer = await world.press(path, { site: 'Google' });
      expect(answer.status).toBe(200);
      expect(answer.text).toContain('<a class="button" href="https://google.test/review" rel="noopener noreferrer">');
      expect(headersOf(answer)['set-cookie']).toBeUndefined();
    }
    expect(await world.facts('reviewLeft')).toMatchObject([{ projectId: world.projectId, site: 'Google' }]);
    expect(world.journeys.told.at(-1)?.factId).toBe(`${world.id}|reviewLeft|${world.projectId}|Google`);
    expect((await world.get(path)).text).toContain('U liet ons eerder weten dat u een review schreef.');
  });

  test('"already written" is thanked for', async () => {
    const { text } = await world.press(path, { written: 'yes' });
    expect(text).toContain('Dank u wel voor uw review');
    const [fact] = await world.facts('reviewLeft');
    expect(fact).not.toHaveProperty('site');
  });

  test.each([[{ site: 'https://evil.test' }], [{}], [{ site: 'google' }]])('%j is no choice', async (fields) => {
    expect((await world.press(path, fields)).status).toBe(422);
    expect(await world.facts('reviewLeft')).toEqual([]);
  });

  test('without any site it still hears who wrote one, and says how to reach us', async () => {
    world = await startPageWorld(database, { reviewSites: [] });
    const { text } = await world.get(path);
    expect(text.match(/<button/g)).toHaveLength(1);
    expect(text).toContain('info@bureau.test');
    expect((await world.press(path, { written: 'yes' })).status).toBe(200);
  });

  test('an expired, forged or other link is told so, and keeps nothing', async () => {
    const before = await database.count();
    for (const wrong of [`${path}x`, world.answerPath('feedback', 'satisfied').replace('antwoord', 'review')])
      expect((await world.press(wrong, { written: 'yes' })).status).toBe(404);
    world.setClock('2027-11-24T10:00:00.000Z');
    const { status, text } = await world.press(path, { written: 'yes' });
    expect([status, text.includes('Deze link is verlopen'), text.includes('030 123 45 67')]).toEqual([410, true, true]);
    expect(await database.count()).toEqual(before);
  });
});

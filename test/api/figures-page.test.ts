import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import request, { type Response } from 'supertest';
import { readPage } from '../support/page-words.ts';
import { type AffiliateWorld, startAffiliateWorld } from './affiliate-world.ts';
import { type Database, startDatabase } from './start-database.ts';

let database: Database;
let world: AffiliateWorld;

beforeAll(async () => {
  database = await startDatabase();
}, 120_000);
afterAll(() => database.stop());
beforeEach(async () => {
  world = await startAffiliateWorld(database);
});

const see = async (): Promise<string> => wordsOf(await request(world.app).get(world.page('figures')));
const press = (fields: Record<string, string>): Promise<Response> =>
  Promise.resolve(request(world.app).post(world.page('figures')).type('form').send(fields));
const wordsOf = ({ text }: Response): string => readPage(text);
const factsOf = async (type: string) =>
  (await world.deps.store.facts.ofPartner(world.id)).filter((fact) => fact.type === type);

describe('what an affiliate sees', () => {
  test('money, figures with their n, sales by number with the reason, and the next payout', async () => {
    const words = await see();
    for (const said of [
      'Verdiend in totaal € 450',
      'In afwachting',
      'Uit te betalen € 300',
      'dinsdag 1 december 2026',
      'Uw saldo gaat dan mee',
      'Klikken 80',
      'Aanvragen 3',
      'Opdrachten 2',
      '2,5% (2 van 80)',
      'Te weinig gegevens (n = 3)',
      'banner-728x90 53',
      'Klant 1, maandag 10 augustus 2026',
      'Opgeleverd en betaald; opdracht van € 3.000',
      'Geannuleerd',
      'Niet aan u toegekend',
      'Actie in de winter',
    ])
      expect(words).toContain(said);
    expect(words).not.toMatch(/undefined|NaN|p-a|c-1/);
  });

  test('a new affiliate sees no zeros dressed as figures', async () => {
    const asked = { kind: 'affiliate', name: 'Nieuw', contactName: 'Nina Nieuw', email: 'nina@blog.test' };
    const made = await request(world.app)
      .post('/v1/partners')
      .set('Authorization', `Bearer ${await world.key()}`)
      .send(asked);
    const { partnerId: subject } = made.body as { partnerId: string };
    const path = new URL(world.deps.links.ownUrl({ subject, page: 'figures' }, world.deps.now())).pathname;
    const words = wordsOf(await request(world.app).get(path));
    for (const said of ['Te weinig gegevens (n = 0)', 'Nog geen klikken', 'u komt nog € 50 tekort', 'Nog niets'])
      expect(words).toContain(said);
  });

  test('every sale as a table for a spreadsheet', async () => {
    const { text, headers } = await request(world.app).get(`${world.page('figures')}/bestanden/verkopen.csv`);
    expect((headers as Record<string, string>)['content-type']).toContain('text/csv');
    expect(text.split('\r\n')).toContain('2026-08-10;Klant 1;Opgeleverd en betaald;3000,00;300,00');
    expect((await request(world.app).get(`${world.page('figures')}/bestanden/anders.csv`)).status).toBe(404);
  });
});

describe('presses', () => {
  test('joining a promotion is one fact, however often it is pressed', async () => {
    expect(wordsOf(await press({ join: 'winter' }))).toContain('U doet mee.');
    expect(wordsOf(await press({ join: 'winter' }))).toContain('U doet mee.');
    expect(await factsOf('promotionJoined')).toMatchObject([{ promotionId: 'winter' }]);
    expect(world.journeys.told.filter(({ factId }) => factId.includes('promotionJoined'))).toHaveLength(1);
  });

  test.each([
    ['a promotion that there is not', { join: 'zomer' }, undefined],
    ['one that is closed by now', { join: 'winter' }, '2026-12-05T10:00:00.000Z'],
  ])('%s is not joined', async (_, fields, now) => {
    if (now !== undefined) world.setClock(now);
    expect(wordsOf(await press(fields))).toContain('Aanmelden kan niet meer');
    expect(await factsOf('promotionJoined')).toEqual([]);
  });

  test('successes are shared only after a press, and not any more after another', async () => {
    expect(await see()).toContain('Nu doen wij het niet.');
    expect(wordsOf(await press({ share: 'yes' }))).toContain('Nu mag het.');
    world.setClock('2026-11-24T10:00:00.000Z');
    expect(wordsOf(await press({ share: 'no' }))).toContain('Nu doen wij het niet.');
    expect(await factsOf('sharingChosen')).toMatchObject([{ shared: true }, { shared: false }]);
  });

  test('anything else changes nothing', async () => {
    expect((await press({ share: 'misschien', other: 'x' })).status).toBe(200);
    expect(await factsOf('sharingChosen')).toEqual([]);
  });
});

test('a creator has figures, a contractor has none', async () => {
  world = await startAffiliateWorld(database, 'creator');
  expect((await request(world.app).get(world.page('figures'))).status).toBe(200);
  world = await startAffiliateWorld(database, 'affiliate');
  const contractor = { ...(await world.deps.store.facts.ofPartner(world.id))[0] };
  await world.deps.store.facts.insert({
    ...{ ...contractor, _id: 'other', subject: 'partner-other', type: 'partnerRegistered' },
    ...{ partnerKind: 'contractor', by: 'test' },
  } as never);
  const found = await world.deps.store.partners.find(world.id);
  if (found) await world.deps.store.partners.insert({ ...found, _id: 'partner-other', kind: 'contractor' });
  const url = world.deps.links.ownUrl({ subject: 'partner-other', page: 'figures' }, world.deps.now());
  expect((await request(world.app).get(new URL(url).pathname)).status).toBe(404);
});

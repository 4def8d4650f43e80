import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { readPreferences, recordPreferences } from '../../api/choices/record-preferences.ts';
import { pathOf, type PageWorld, startPageWorld } from './page-world.ts';
import { fixedNow } from './start-api.ts';
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
  path = pathOf(world.deps.links.preferencesUrl(world.id));
});

const load = () => world.deps.store.facts.load(world.id);
const preferences = async () => readPreferences(await load(), '2026-11-24T00:00:00.000Z');
const choices = async () =>
  (await load())
    .filter(({ type }) => ['optedOut', 'consentGiven', 'phoneChosen', 'trackingChosen'].includes(type))
    .map((fact) => [fact.type, 'topic' in fact ? fact.topic : 'on' in fact && fact.on]);

/** An order with a complete existing-customer record: commercial mail may go. */
const withBasis = (objected = false, at = fixedNow) =>
  world.happened({
    ...{ _id: `basis|${at}`, subject: world.id, type: 'projectDelivered', happenedAt: at, recordedAt: at },
    ...{ projectId: `P|${at}`, projectType: 'uitbouw', valueCents: 1, customerKind: 'particulier', engineerId: 'e' },
    marketing: { objectionOfferedAt: '2026-10-01T00:00:00.000Z', noticeVersion: '1', objected },
  });

const save = (shown: readonly string[], on: readonly string[]) => world.press(path, { do: 'save', shown, on });
const isTicked = (text: string, name: string): boolean =>
  new RegExp(`<input type="checkbox" name="on" value="${name}" checked`).test(text);

describe('the preference page', () => {
  test('shows what is on: commercial topics only where there is a basis, tracking off', async () => {
    const before = await database.count();
    const ticked = (text: string) =>
      ['follow-up', 'offers', 'club', 'phone', 'tracking'].filter((n) => isTicked(text, n));
    expect(ticked((await world.get(path)).text)).toEqual(['follow-up', 'phone']);
    expect(await database.count()).toEqual(before);
    await withBasis();
    expect(ticked((await world.get(path)).text)).toEqual(['follow-up', 'offers', 'club', 'phone']);
  });

  test('keeps each change by a fact of its own, tells the journey, and says so', async () => {
    await withBasis();
    const shown = ['follow-up', 'offers', 'club', 'newsletter', 'phone'];
    const { text } = await save(shown, ['follow-up', 'club', 'newsletter', 'tracking']);
    expect(text).toContain('Opgeslagen');
    expect(isTicked(text, 'offers')).toBe(false);
    expect(isTicked(text, 'tracking')).toBe(true);
    expect(await choices()).toEqual([
      ['optedOut', 'offers'],
      ['phoneChosen', false],
      ['trackingChosen', true],
    ]);
    const told = world.journeys.told.filter(({ subject }) => subject === world.id).at(-1)?.factId ?? '';
    expect(told).toContain('trackingChosen');
  });

  test('saved without a change records nothing, and the same change twice is one', async () => {
    await save(['follow-up', 'phone'], ['follow-up', 'phone']);
    expect(await choices()).toEqual([]);
    for (let n = 0; n < 2; n++) await save(['follow-up', 'phone'], ['phone']);
    expect(await choices()).toEqual([['optedOut', 'follow-up']]);
  });

  test('a topic switched on is consent to the words of the page, and a basis', async () => {
    await save(['follow-up', 'phone'], ['follow-up', 'phone', 'offers']);
    expect(await world.facts('consentGiven')).toMatchObject([{ topic: 'offers', noticeVersion: 'preferences-1' }]);
    expect((await preferences()).topics.offers).toBe(true);
    await withBasis(true, '2026-11-23T12:00:00.000Z');
    expect((await preferences()).topics.offers).toBe(false);
  });

  test('a tick that stood there before is no consent: what was switched off meanwhile stays off', async () => {
    await withBasis();
    await world.press(pathOf(world.deps.links.optOutUrl({ subject: world.id, topic: 'offers' })));
    await save(['follow-up', 'offers', 'phone'], ['follow-up', 'offers']);
    expect(await choices()).toEqual([
      ['optedOut', 'offers'],
      ['phoneChosen', false],
    ]);
  });

  test('all off is one press, and shown as such; one topic on again is an exception to it', async () => {
    await withBasis();
    const { text } = await world.press(path, { do: 'nothing' });
    expect(text).toContain('Alle onderwerpen staan uit');
    expect(text).not.toContain('Liever helemaal niets?');
    expect(await choices()).toEqual([
      ['optedOut', 'all'],
      ['phoneChosen', false],
    ]);
    expect(await preferences()).toMatchObject({ all: false, phone: false, tracking: false });
    expect((await world.get(path)).text).toContain('Alle onderwerpen staan uit');
    await save([], ['follow-up']);
    expect(await preferences()).toEqual({
      topics: { 'follow-up': true, offers: false, club: false, newsletter: false },
      ...{ all: true, phone: false, tracking: false },
    });
  });

  test('says what always comes, and explains tracking honestly', async () => {
    const { text } = await world.get(path);
    for (const words of ['Berichten over een klacht', 'Facturen', 'Dit staat uit, tenzij u het zelf aanzet.'])
      expect(text).toContain(words);
  });

  test('is reached from the opt-out page, before and after the press', async () => {
    const optOut = pathOf(world.deps.links.optOutUrl({ subject: world.id, topic: 'offers' }));
    for (const page of [await world.get(optOut), await world.press(optOut)])
      expect(page.text).toContain(`<a class="row" href="https://mijn.bureau.test${path}">Alle voorkeuren bekijken</a>`);
  });

  test('never expires; a forged link, or one for something else, changes nothing', async () => {
    world.setClock('2046-11-23T10:00:00.000Z');
    expect((await world.get(path)).status).toBe(200);
    const optOut = pathOf(world.deps.links.optOutUrl({ subject: world.id, topic: 'all' }));
    for (const wrong of [`${path}x`, optOut.replace('afmelden', 'voorkeuren'), '/voorkeuren/x']) {
      const { status, text } = await world.press(wrong, { do: 'nothing' });
      expect([status, text.includes('030 123 45 67')]).toEqual([404, true]);
    }
    expect(await choices()).toEqual([]);
  });

  test('a press that says nothing changes nothing', async () => {
    for (const fields of [{}, { do: 'else', on: 'offers' }]) expect((await world.press(path, fields)).status).toBe(200);
    expect(await choices()).toEqual([]);
  });
});

describe('what staff record for a customer', () => {
  const record = (wanted: Parameters<typeof recordPreferences>[1]['wanted']) =>
    recordPreferences(world.deps, { subject: world.id, wanted, now: fixedNow, by: 'sanne', log: world.deps.log });

  test('names who heard it; a "no" is kept also where nothing was sent for want of a basis', async () => {
    await record({ topics: { offers: false }, phone: false });
    await record({ topics: { offers: false } });
    expect(await world.facts('optedOut')).toMatchObject([{ topic: 'offers', by: 'sanne' }]);
    await withBasis();
    expect((await preferences()).topics.offers).toBe(false);
  });

  test('everything off but one topic, in one breath', async () => {
    const facts = await record({ all: false, topics: { 'follow-up': true } });
    expect(readPreferences(facts, '2026-11-24T00:00:00.000Z').topics).toMatchObject({ 'follow-up': true, club: false });
    await record({ all: false });
    await record({ all: true });
    expect((await choices()).map(([type, topic]) => `${String(type)} ${String(topic)}`)).toEqual([
      'optedOut all',
      'consentGiven follow-up',
      'optedOut all',
      'consentGiven all',
    ]);
  });
});

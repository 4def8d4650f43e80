import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { planCustomer } from '../../domain/customer/plan.ts';
import { plainContext } from '../../domain/context.ts';
import type { Letter } from '../../mail/letter.ts';
import { createContext } from '../../store/context.ts';
import { hire, people } from './people.ts';
import { bodyOf, fixedNow, send, startApi, type StartedApi } from './start-api.ts';
import { type Database, startDatabase } from './start-database.ts';
import { delivered } from '../support/facts.ts';

let database: Database;
let api: StartedApi;
let apiKey: string;
let letters: Letter[];
let now: string;

beforeAll(async () => {
  database = await startDatabase();
}, 120_000);

afterAll(async () => {
  await database.stop();
});

beforeEach(async () => {
  for (const model of Object.values(database.connection.models)) await model.deleteMany({});
  now = fixedNow;
  letters = [];
  api = startApi(database, {
    now: () => now,
    sender: {
      sendLetter(letter) {
        letters.push(letter);
        return Promise.resolve({ outcome: 'sent', messageId: 'm-1' });
      },
    },
  });
  apiKey = await api.key();
  await hire(api);
});

const winter = {
  id: '2026-12',
  title: 'Bouwen in de winter',
  markdown:
    '## Beton bij vorst\n\nOnder vijf graden hardt beton **langzamer** uit. [Lees meer](https://bureau.test/vorst).',
  on: '2026-12-01',
  audience: 'members',
};
const post = (path: string, body: object) => send(api.app, apiKey, 'post', path).send(body);
const get = (path: string) => send(api.app, apiKey, 'get', path);
const schedule = (changes: object = {}) => post('/v1/newsletters', { ...winter, ...changes });
const bureau = () => api.deps.store.facts.ofBureau();
const stepOf = async (at = now) => {
  const context = await createContext(api.deps.store.facts, plainContext())();
  return planCustomer('c-1', [delivered('2026-10-16')], context, at).steps.find(({ kind }) => kind === 'newsletter');
};

describe('scheduled', () => {
  test('it is a step in every member’s plan, and everybody looks again', async () => {
    expect(bodyOf(await schedule().expect(200))).toEqual({
      ...{ id: '2026-12', title: winter.title, on: '2026-12-01', goesOn: '2026-12-01', audience: 'members' },
      ...{ version: 1, state: 'scheduled', scheduledAt: fixedNow, by: expect.stringMatching(/^nazorg_/) },
    });
    expect(api.journeys.replanned).toEqual(['bureau|newsletterScheduled|2026-12|1']);
    expect(api.journeys.told).toEqual([{ subject: 'bureau', factId: 'bureau|newsletterScheduled|2026-12|1' }]);
    expect(await stepOf()).toMatchObject({ key: 'newsletter:2026-12', state: 'later' });
    expect(JSON.stringify(await bureau())).not.toContain('vorst');
  });

  test('the same again changes nothing, and nobody looks again', async () => {
    await schedule().expect(200);
    expect(bodyOf(await schedule().expect(200))).toMatchObject({ version: 1 });
    expect(await bureau()).toHaveLength(1);
    expect(api.journeys.replanned).toHaveLength(1);
  });

  test('what was kept before an interruption is scheduled by the next try', async () => {
    await schedule().expect(200);
    await database.connection.models['facts']?.deleteMany({});
    await schedule().expect(200);
    expect(await bureau()).toMatchObject([{ type: 'newsletterScheduled', newsletterId: '2026-12' }]);
  });

  test('while Temporal is away it is scheduled all the same', async () => {
    api.journeys.away = new Error('away');
    await schedule().expect(200);
    expect(await stepOf()).toMatchObject({ state: 'later' });
  });

  test('without an id it gets one; on a Sunday it goes the next working day', async () => {
    const { id: _, ...nameless } = { ...winter, on: '2026-12-06' };
    const answer = bodyOf(await post('/v1/newsletters', nameless).expect(200)) as { id: string };
    expect(answer).toMatchObject({ id: expect.stringMatching(/^[0-9a-f]{16}$/), goesOn: '2026-12-07' });
  });

  test('it can be changed until its day: another day, another audience', async () => {
    await schedule().expect(200);
    await schedule({ on: '2026-12-08', audience: 'verbouwers', by: 'medewerker-17' }).expect(200);
    expect(await stepOf()).toMatchObject({ state: 'dropped', why: 'for verbouwers' });
    expect(bodyOf(await get('/v1/newsletters').expect(200))).toMatchObject({
      newsletters: [{ id: '2026-12', version: 2, on: '2026-12-08', by: 'medewerker-17' }],
    });
    now = '2026-12-08T06:00:00.000Z';
    const refused = bodyOf(await schedule({ on: '2026-12-15' }).expect(409));
    expect(refused).toMatchObject({ type: '/docs/problems#newsletter-fixed', detail: 'Its day was 2026-12-08.' });
    expect(bodyOf(await get('/v1/newsletters').expect(200))).toMatchObject({ newsletters: [{ state: 'going out' }] });
  });

  test('two people change it at once: both versions are kept, and one is the latest', async () => {
    await schedule().expect(200);
    await Promise.all([schedule({ title: 'Een' }).expect(200), schedule({ title: 'Twee' }).expect(200)]);
    expect(await database.connection.models['newsletters']?.countDocuments()).toBe(3);
    expect((await bureau()).map(({ _id }) => _id.slice(-1)).sort()).toEqual(['1', '2', '3']);
  });
});

describe('refused, with nothing written', () => {
  test.each([
    ['a day that has passed', { on: '2026-11-22' }, '/on', 'has passed: today is 2026-11-23'],
    ['a day that is none', { on: '2026-02-30' }, '/on', 'is a date that does not exist'],
    [
      'an unknown audience',
      { audience: 'iedereen' },
      '/audience',
      expect.stringContaining("'iedereen' is none of members"),
    ],
    ['no words', { markdown: ' \n ' }, '/markdown', 'is empty'],
    [
      'a picture',
      { markdown: '![x](https://bureau.test/x.png)' },
      '/markdown',
      'has a picture: pictures are not taken in',
    ],
    ['a link of script', { markdown: '[x](javascript:alert(1))' }, '/markdown', expect.stringContaining('javascript')],
    ['a link to whoever', { markdown: '[x](//evil.test/a)' }, '/markdown', expect.stringContaining('//evil.test')],
    ['HTML', { markdown: 'Hallo <b>daar</b>' }, '/markdown', expect.stringContaining('HTML')],
    ['a title too long', { title: 'x'.repeat(51) }, '/title', 'is longer than 50 characters'],
    ['an id with a slash', { id: 'a/b' }, '/id', expect.stringContaining('small letters')],
    ['a field too many', { send: true }, '/send', 'is not a field of this'],
  ])('%s', async (_, changes, pointer, detail) => {
    const before = await database.count();
    expect(bodyOf(await schedule(changes).expect(422))).toMatchObject({ errors: [{ pointer, detail }] });
    expect({ ...(await database.count()), idempotency: 0 }).toEqual({ ...before, idempotency: 0 });
  });

  test.each(['preview', 'test', 'stop'])('%s of an unknown one', async (what) => {
    const body = { test: { to: people.colleague.email }, stop: { reason: 'x', by: 'medewerker-17' } }[what];
    const answer = body ? await post(`/v1/newsletters/none/${what}`, body) : await get(`/v1/newsletters/none/${what}`);
    expect(bodyOf(answer)).toMatchObject({ status: 404, type: '/docs/problems#unknown-newsletter' });
  });
});

describe('before it goes', () => {
  beforeEach(() => schedule().expect(200));

  test('a preview shows it as a member would get it', async () => {
    const mail = bodyOf(await get('/v1/newsletters/2026-12/preview').expect(200)) as Record<string, string>;
    expect(mail['subject']).toBe('Bouwen in de winter');
    expect(mail['html']).toMatch(/<h2 style="[^"]*">Beton bij vorst<\/h2>/);
    expect(mail['text']).toContain('Lees meer (https://bureau.test/vorst).');
    expect(mail['text']).toContain('https://mijn.bureau.test/afmelden/voorbeeld');
    expect(api.deps.links.readOptOut('voorbeeld')).toEqual({ valid: false, why: 'forged' });
  });

  test('a test goes to somebody who works here, marked as one', async () => {
    const test = (to: string) => post('/v1/newsletters/2026-12/test', { to });
    expect(bodyOf(await test('Medewerker-17@bureau.test').expect(200))).toEqual({ outcome: 'sent' });
    expect(letters).toMatchObject([
      { to: { email: 'medewerker-17@bureau.test' }, title: '[Test] Bouwen in de winter', subject: 'bureau' },
    ]);
    for (const stranger of ['jan@example.nl', people.left.email])
      expect(bodyOf(await test(stranger).expect(422))).toMatchObject({ errors: [{ pointer: '/to' }] });
    expect(letters).toHaveLength(1);
  });

  test('stopped, nobody gets it any more; twice is once', async () => {
    const stop = () => post('/v1/newsletters/2026-12/stop', { reason: 'Fout in de tekst', by: 'medewerker-17' });
    expect(bodyOf(await stop().expect(200))).toMatchObject({ state: 'stopped', stoppedAt: fixedNow });
    now = '2026-11-24T10:00:00.000Z';
    expect(bodyOf(await stop().expect(200))).toMatchObject({ stoppedAt: fixedNow });
    expect(await stepOf()).toMatchObject({ state: 'dropped', why: 'newsletter stopped' });
    expect(api.journeys.replanned).toHaveLength(2);
    expect(JSON.stringify(await bureau())).not.toContain('Fout');
    expect(bodyOf(await schedule({ title: 'Toch' }).expect(409))).toMatchObject({ detail: 'It was stopped.' });
  });
});

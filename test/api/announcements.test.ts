import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createContext } from '../../store/context.ts';
import { ensureTemplates } from '../../templates/ensure-templates.ts';
import { hire } from './people.ts';
import { bodyOf, fixedNow, send, startApi, type StartedApi } from './start-api.ts';
import { type Database, startDatabase } from './start-database.ts';

let database: Database;
let api: StartedApi;
let apiKey: string;
let now: string;

beforeAll(async () => {
  await ensureTemplates();
  database = await startDatabase();
}, 120_000);
afterAll(() => database.stop());
beforeEach(async () => {
  for (const model of Object.values(database.connection.models)) await model.deleteMany({});
  now = fixedNow;
  api = startApi(database, { now: () => now });
  apiKey = await api.key();
  await hire(api);
});

const spring = {
  ...{ id: 'voorjaar', kind: 'promotion', title: 'Actie in het voorjaar', on: '2027-03-02', until: '2027-03-31' },
  ...{ joinBy: '2027-03-12', markdown: 'Dakkapellen staan **centraal**.' },
};
const ask = (method: 'get' | 'post', path: string, body?: object) =>
  method === 'get' ? send(api.app, apiKey, method, path) : send(api.app, apiKey, method, path).send(body);
const schedule = (over: object = {}) => ask('post', '/v1/announcements', { ...spring, ...over });
const said = async () => (await api.deps.store.facts.ofBureau()).map(({ type }) => type);

test('a promotion is announced: the answer says who hears of it when, and every journey looks again', async () => {
  const answer = bodyOf(await schedule().expect(200));
  expect(answer).toMatchObject({ toTopOn: '2027-02-23', toOthersOn: '2027-02-26', state: 'scheduled', version: 1 });
  expect(api.journeys.replanned).toEqual(['bureau|announcementScheduled|voorjaar|1']);
  const context = await createContext(api.deps.store.facts, { closing: new Set(), winBackControlPercent: 0 })();
  expect(context.announcements).toMatchObject([{ id: 'voorjaar', kind: 'promotion' }]);
});

test('the same twice is one; changed before its day it is the next version; then it is fixed', async () => {
  await schedule().expect(200);
  await schedule().expect(200);
  expect(await said()).toEqual(['announcementScheduled']);
  expect(bodyOf(await schedule({ title: 'Anders' }).expect(200))).toMatchObject({ version: 2, title: 'Anders' });
  now = '2027-03-02T10:00:00.000Z';
  expect(bodyOf(await schedule({ title: 'Te laat' }).expect(409))).toMatchObject({
    type: '/docs/problems#announcement-fixed',
  });
});

test.each([
  ['a promotion without a last day', { until: undefined, joinBy: undefined }, '/until'],
  ['a last day before the first', { until: '2027-03-01', joinBy: undefined }, '/until'],
  ['joining after the end', { joinBy: '2027-04-01' }, '/joinBy'],
  ['a last day of what is no promotion', { kind: 'terms', joinBy: undefined }, '/until'],
  ['a day that has passed', { on: '2026-11-22' }, '/on'],
  ['a day that there is not', { on: '2027-02-30' }, '/on'],
  ['HTML', { markdown: '<script>alert(1)</script>' }, '/markdown'],
  ['a subject that is too long', { title: 'x'.repeat(51) }, '/title'],
  ['an unknown kind', { kind: 'party' }, '/kind'],
] as const)('%s is refused at its field', async (_, over, pointer) => {
  const answer = bodyOf(await schedule(over).expect(422)) as { errors: { pointer: string }[] };
  expect(answer.errors.map((one) => one.pointer)).toContain(pointer);
  expect(await said()).toEqual([]);
});

test('stopped once, by the first word on it, and fixed from then on', async () => {
  await schedule().expect(200);
  const body = { reason: 'Toch niet', by: 'manager-1' };
  expect(bodyOf(await ask('post', '/v1/announcements/voorjaar/stop', body).expect(200))).toMatchObject({
    state: 'stopped',
  });
  await ask('post', '/v1/announcements/voorjaar/stop', { ...body, reason: 'Nog eens' }).expect(200);
  expect(await said()).toEqual(['announcementScheduled', 'announcementStopped']);
  await schedule({ title: 'Anders' }).expect(409);
  await ask('post', '/v1/announcements/niets/stop', body).expect(404);
});

test('a preview is the mail as an affiliate gets it', async () => {
  await schedule().expect(200);
  const { subject, text } = bodyOf(await ask('get', '/v1/announcements/voorjaar/preview').expect(200)) as Record<
    string,
    string
  >;
  expect(subject).toBe('Actie in het voorjaar');
  expect(text).toContain('Meedoen kan tot en met vrijdag 12 maart 2027');
  await ask('get', '/v1/announcements/niets/preview').expect(404);
});

describe('with affiliates', () => {
  const register = async (name: string): Promise<string> => {
    const who = { kind: 'affiliate', name, contactName: 'Sanne Visser', email: `${name.toLowerCase()}@blog.test` };
    return (bodyOf(await ask('post', '/v1/partners', who).expect(202)) as { partnerId: string }).partnerId;
  };
  const happened = (subject: string, at: string, fact: object) =>
    api.deps.store.facts.insert({ _id: `${subject}|${at}`, subject, happenedAt: at, recordedAt: at, ...fact } as never);

  test('who joined a promotion, the first one first', async () => {
    await schedule().expect(200);
    const [a, b] = [await register('Anna'), await register('Bob')];
    await happened(b, '2027-02-26T10:00:00.000Z', { type: 'promotionJoined', promotionId: 'voorjaar' });
    await happened(a, '2027-02-27T10:00:00.000Z', { type: 'promotionJoined', promotionId: 'voorjaar' });
    await happened(a, '2027-02-28T10:00:00.000Z', { type: 'promotionJoined', promotionId: 'anders' });
    const { joined } = bodyOf(await ask('get', '/v1/announcements/voorjaar/joined').expect(200)) as {
      joined: object[];
    };
    expect(joined).toMatchObject([{ name: 'Bob' }, { name: 'Anna' }]);
  });

  test('successes are told only of who said so last', async () => {
    const [a, b] = [await register('Anna'), await register('Bob')];
    await happened(a, '2027-02-26T10:00:00.000Z', { type: 'sharingChosen', shared: true });
    await happened(b, '2027-02-26T10:00:00.000Z', { type: 'sharingChosen', shared: true });
    await happened(b, '2027-02-27T10:00:00.000Z', { type: 'sharingChosen', shared: false });
    const { affiliates } = bodyOf(await ask('get', '/v1/affiliates/successes').expect(200)) as { affiliates: object[] };
    expect(affiliates).toMatchObject([{ partnerId: a, name: 'Anna' }]);
  });

  test('the calendar has letters, announcements and what we do together, by day, and nothing that was stopped', async () => {
    await schedule().expect(200);
    await schedule({ id: 'gestopt' }).expect(200);
    await ask('post', '/v1/announcements/gestopt/stop', { reason: 'Nee', by: 'manager-1' }).expect(200);
    const letter = { id: 'n', title: 'Brief', markdown: 'Hallo.', on: '2027-02-24', audience: 'members' };
    await ask('post', '/v1/newsletters', letter).expect(200);
    const a = await register('Anna');
    const plan = {
      type: 'jointActionPlanned',
      action: 'guest-blog',
      ownerId: 'manager-1',
      budgetCents: 0,
      oursPercent: 50,
    };
    await happened(a, '2026-11-23T10:00:00.000Z', { ...plan, actionId: 'x', on: '2027-03-05', noteId: 'n', by: 'u' });
    const path = '/v1/content-calendar?from=2027-02-01&to=2027-03-31';
    const { entries } = bodyOf(await ask('get', path).expect(200)) as { entries: { on: string; what: string }[] };
    expect(entries.map(({ on, what }) => `${on} ${what}`)).toEqual([
      ...['2027-02-23 told-to-top', '2027-02-24 newsletter', '2027-02-26 told-to-affiliates'],
      ...['2027-03-02 promotion-begins', '2027-03-05 joint-action', '2027-03-31 promotion-ends'],
    ]);
    const { text } = await ask('get', path.replace('?', '.csv?')).expect(200);
    expect(text).toContain('2027-03-02;Actie begint;Actie in het voorjaar;voorjaar;');
    await ask('get', '/v1/content-calendar?from=2027-02-01&to=2027-01-01').expect(422);
  });
});

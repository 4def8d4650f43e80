import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import request from 'supertest';
import type { CustomerFact } from '../../domain/customer/facts.ts';
import type { Topic } from '../../domain/customer/touchpoints.ts';
import { delivery } from './delivery.ts';
import { bodyOf, fixedNow, headersOf, send, startApi, type StartedApi } from './start-api.ts';
import { type Database, startDatabase } from './start-database.ts';

let database: Database;
let api: StartedApi;
let id: string;
let projectId: string;
let clock: string;

beforeAll(async () => {
  database = await startDatabase();
}, 120_000);

afterAll(async () => {
  await database.stop();
});

beforeEach(async () => {
  for (const model of Object.values(database.connection.models)) await model.deleteMany({});
  clock = fixedNow;
  api = startApi(database, { now: () => clock });
  const answer = await send(api.app, await api.key(), 'post', '/v1/deliveries')
    .send(delivery())
    .expect(202);
  ({ customerId: id, projectId } = bodyOf(answer) as { customerId: string; projectId: string });
  for (const kind of ['feedback', 'nps', 'permit']) await asked(id, kind, projectId);
});

/** The mail that asks went out. */
async function asked(subject: string, kind: string, project: string): Promise<void> {
  const key = `${kind}:${project}`;
  const head = { _id: `${subject}|stepDone|${key}`, subject, happenedAt: fixedNow, recordedAt: fixedNow };
  await api.deps.store.facts.insert({
    ...{ ...head, type: 'stepDone', outcome: 'sent', carriedOutAt: fixedNow, timing: 'planned' },
    ...{ key, kind, projectId: project, channel: 'mail', category: 'service' },
  });
}

const pathOf = (url: string): string => new URL(url).pathname;
const answerPath = (kind: string, answer: string): string =>
  pathOf(api.deps.links.answerUrl({ subject: id, key: `${kind}:${projectId}`, answer }, fixedNow));
const optOutPath = (topic: Topic | 'all'): string => pathOf(api.deps.links.optOutUrl({ subject: id, topic }));

const press = (path: string, fields: Record<string, string> = {}) =>
  request(api.app).post(path).type('form').send(fields);

async function facts(type: CustomerFact['type']): Promise<object[]> {
  return (await api.deps.store.facts.load(id)).filter((fact) => fact.type === type);
}

describe('the answer page', () => {
  test('shows the question, the answer and the others; fetching it changes nothing', async () => {
    const before = await database.count();
    const path = answerPath('permit', 'pending');
    const { text } = await request(api.app).get(path).set('Sec-Purpose', 'prefetch').expect(200);
    for (const words of [
      'Hoe verloopt uw vergunning?',
      'Nog in behandeling',
      'Ja, goedgekeurd',
      'uw dakkapel (Lindelaan 12)',
    ])
      expect(text).toContain(words);
    await request(api.app).head(path).expect(200);
    expect(await database.count()).toEqual(before);
  });

  test('records the press, tells the journey and says what happens next', async () => {
    const { text } = await press(answerPath('feedback', 'not-satisfied')).expect(200);
    expect(text).toContain('uw antwoord is binnen');
    expect(text).toContain('Het spijt ons dat het niet goed ging. U krijgt meteen een bevestiging per e-mail.');
    expect(text).toContain('Wij bellen u, uiterlijk dinsdag 24 november, 11.00 uur.');
    const [fact, ...others] = await facts('answered');
    expect(others).toEqual([]);
    expect(fact).toMatchObject({ key: `feedback:${projectId}`, kind: 'feedback', projectId, answer: 'not-satisfied' });
    expect(api.journeys.told.at(-1)).toMatchObject({
      subject: id,
      factId: `${id}|answered|feedback:${projectId}|${fixedNow}`,
    });
  });

  test('the latest answer rules, every change is kept, the same twice in a row is one', async () => {
    const path = answerPath('permit', 'pending');
    for (const answer of ['pending', 'pending', 'approved', 'approved', 'pending'])
      await press(path, { answer }).expect(200);
    expect((await facts('answered')).map((fact) => (fact as { answer: string }).answer)).toEqual([
      'pending',
      'approved',
      'pending',
    ]);
    const { text } = await request(api.app).get(answerPath('permit', 'rejected')).expect(200);
    expect(text).toContain('Eerder antwoordde u: Nog in behandeling.');
  });

  test('a press ends what was asked, in the agenda too', async () => {
    const key = await api.key();
    await press(answerPath('feedback', 'satisfied')).expect(200);
    const answer = await send(api.app, key, 'get', `/v1/customers/${id}/agenda`).expect(200);
    const { steps } = bodyOf(answer) as { steps: { key: string; state: string; why?: string }[] };
    expect(steps.find((step) => step.key === `reminder:feedback:${projectId}`)).toMatchObject({
      state: 'dropped',
      why: 'answered',
    });
  });

  test('an answer that is none of the question is refused, and so is a forged link', async () => {
    const before = await database.count();
    await press(answerPath('feedback', 'satisfied'), { answer: 'approved' }).expect(422);
    await press(`${answerPath('feedback', 'satisfied')}x`).expect(404);
    await press(answerPath('permit', 'approved').replace('antwoord', 'afmelden')).expect(404);
    const { text } = await request(api.app).get('/antwoord/abc').expect(404);
    expect(text).toContain('030 123 45 67');
    expect(await database.count()).toEqual(before);
  });

  test('an expired link is told so, with a way to reach the bureau', async () => {
    const path = answerPath('feedback', 'satisfied');
    clock = '2027-11-24T10:00:00.000Z';
    const { text } = await request(api.app).get(path).expect(410);
    expect(text).toContain('Deze link is verlopen');
    await press(path).expect(410);
    expect(await facts('answered')).toEqual([]);
  });

  test('nps offers eleven numbers', async () => {
    const { text } = await request(api.app).get(answerPath('nps', '8')).expect(200);
    expect(text.match(/<button class="outline"/g)).toHaveLength(11);
    expect(text).toContain('aria-label="8, nu gekozen"');
  });

  test('of a customer merged into another counts for that other', async () => {
    const path = answerPath('feedback', 'satisfied');
    await api.deps.store.customers.insert({ _id: 'other', name: 'A', email: 'a@b.test', contactAsOf: fixedNow });
    await api.deps.store.customers.markMerged(id, 'other');
    const head = { _id: 'absorbed', subject: 'other', happenedAt: fixedNow, recordedAt: fixedNow };
    await api.deps.store.facts.insert({ ...head, type: 'absorbed', customerId: id, reasonId: 'r', by: 'x' });
    await press(path).expect(200);
    expect(api.journeys.told.at(-1)).toMatchObject({ subject: 'other' });
  });

  test('is shown to nobody else: not kept, not found, not told on, without scripts', async () => {
    const headers = headersOf(await request(api.app).get(answerPath('feedback', 'satisfied')).expect(200));
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex, nofollow',
      'referrer-policy': 'no-referrer',
    });
    expect(headers['content-security-policy']).toContain("script-src 'none'");
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers['set-cookie']).toBeUndefined();
    expect(api.logged.join('')).not.toContain('/antwoord/1.');
  });

  test('names hostile words, and runs none of them', async () => {
    const hostile = { street: '<script>alert(1)</script>', houseNumber: '1"', postcode: '3511 AB', city: 'X' };
    const key = await api.key();
    const body = delivery({ orderId: 'hostile', project: { address: hostile } });
    const recorded = bodyOf(await send(api.app, key, 'post', '/v1/deliveries').send(body).expect(202)) as {
      projectId: string;
    };
    await asked(id, 'nps', recorded.projectId);
    const url = api.deps.links.answerUrl({ subject: id, key: `nps:${recorded.projectId}`, answer: '8' }, fixedNow);
    const { text } = await request(api.app).get(pathOf(url)).expect(200);
    expect(text).toContain('&lt;script>alert(1)');
    expect(text).not.toContain('<script');
  });
});

describe('the opt-out page', () => {
  test('shows one press; fetching it changes nothing', async () => {
    const before = await database.count();
    const { text } = await request(api.app).get(optOutPath('offers')).expect(200);
    expect(text).toContain('Wilt u geen aanbiedingen meer?');
    await request(api.app).head(optOutPath('offers')).expect(200);
    expect(await database.count()).toEqual(before);
  });

  test('a press switches the topic off at once, pressed again it is the same', async () => {
    const { text } = await press(optOutPath('offers'), { topic: 'offers' }).expect(200);
    expect(text).toContain('U krijgt van ons geen aanbiedingen meer');
    await press(optOutPath('offers'), { topic: 'offers' }).expect(200);
    expect(await facts('optedOut')).toMatchObject([{ topic: 'offers' }]);
    expect(api.journeys.told.at(-1)).toMatchObject({ factId: `${id}|optedOut|offers|${fixedNow}` });
    await press(optOutPath('offers'), { topic: 'all' }).expect(200);
    expect(await facts('optedOut')).toMatchObject([{ topic: 'all' }, { topic: 'offers' }]);
    expect((await request(api.app).get(optOutPath('newsletter')).expect(200)).text).toContain('Geregeld');
  });

  test.each([
    ['a form', 'application/x-www-form-urlencoded', 'List-Unsubscribe=One-Click'],
    [
      'a multipart form',
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n',
    ],
  ])('one click in the mail program, as %s, works without cookie or redirect', async (_what, type, body) => {
    const answer = await request(api.app).post(optOutPath('offers')).set('Content-Type', type).send(body).expect(200);
    expect(headersOf(answer)['set-cookie']).toBeUndefined();
    expect(await facts('optedOut')).toMatchObject([{ topic: 'offers' }]);
  });

  test('after new consent it can be switched off again', async () => {
    await press(optOutPath('offers')).expect(200);
    const later = '2026-11-23T11:00:00.000Z';
    const head = { _id: 'consent', subject: id, happenedAt: later, recordedAt: later };
    await api.deps.store.facts.insert({ ...head, type: 'consentGiven', topic: 'offers', noticeVersion: '1' });
    await press(optOutPath('offers')).expect(200);
    expect((await facts('optedOut')).at(-1)).toMatchObject({
      happenedAt: '2026-11-23T11:00:00.001Z',
      recordedAt: fixedNow,
    });
  });

  test('a forged link switches nothing off, and says how to reach the bureau', async () => {
    const { text } = await press(`${optOutPath('offers')}x`).expect(404);
    expect(text).toContain('info@bureau.test');
    expect(await facts('optedOut')).toEqual([]);
  });

  test('never expires, and is never refused for too many presses from one mail program', async () => {
    api = startApi(database, { now: () => '2036-11-23T10:00:00.000Z', visitsPerMinute: 2 });
    for (let n = 0; n < 5; n++) await press(optOutPath('offers')).expect(200);
    for (let n = 0; n < 2; n++) await press('/afmelden/forged').expect(404);
    expect((await press('/afmelden/forged').expect(429)).text).toContain('Even geduld');
  });
});

test('what breaks is told in words: nothing was saved, try again', async () => {
  api.deps.store.facts.insertFromOutside = () => Promise.reject(new Error('broken for Joke'));
  const { text } = await press(answerPath('feedback', 'satisfied')).expect(500);
  expect(text).toContain('Uw keuze is nog niet opgeslagen');
  expect(text + api.logged.join('')).not.toContain('Joke');
});

test('what pages load has its content in its name and is kept for a year', async () => {
  const { text } = await request(api.app).get(optOutPath('offers'));
  const loaded = [...text.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, url]) => url ?? '');
  expect(loaded).toHaveLength(2);
  for (const url of loaded)
    expect(headersOf(await request(api.app).get(url).expect(200))['cache-control']).toBe(
      'public, max-age=31536000, immutable',
    );
});

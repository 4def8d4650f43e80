import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { people } from '../people.ts';
import { bodyOf, fixedNow } from '../start-api.ts';
import { type Database, startDatabase } from '../start-database.ts';
import { type PartnerDesk, startPartnerDesk, visser } from './partner-desk.ts';

let database: Database;
let desk: PartnerDesk;
let path: string;
const by = people.manager._id;

beforeAll(async () => {
  database = await startDatabase();
}, 120_000);

afterAll(async () => {
  await database.stop();
});

beforeEach(async () => {
  desk = await startPartnerDesk(database);
  path = `/v1/partners/${desk.partnerId}`;
});

const errorsOf = (answer: { body: unknown }) =>
  (bodyOf(answer) as { errors?: { pointer: string; detail: string }[] }).errors;

describe('finding partners', () => {
  test.each([
    ['of all kinds', '', 1],
    ['of his kind', '?kind=contractor', 1],
    ['of another kind', '?kind=architect', 0],
  ])('lists those %s', async (_name, query, count) => {
    const { partners } = bodyOf(await desk.read(`/v1/partners${query}`).expect(200)) as { partners: unknown[] };
    expect(partners).toHaveLength(count);
  });

  test.each<[string, object, number]>([
    ['part of the company’s name', { name: 'visser' }, 1],
    ['part of whom we write to', { name: 'sanne' }, 1],
    ['characters with a meaning in patterns', { name: '.*' }, 0],
    ['his address', { email: 'Sanne@visser.test' }, 1],
    ['that of a contact person', { email: 'kees@visser.test' }, 1],
    ['the order system’s id', { externalId: 'P-7' }, 1],
    ['his id and another kind', { externalId: 'P-7', kind: 'creator' }, 0],
    ['name and address together', { name: 'visser', email: 'nobody@visser.test' }, 0],
  ])('finds him by %s', async (_name, criteria, count) => {
    const answer = await desk.post('/v1/partners/search', criteria).expect(200);
    expect((bodyOf(answer) as { partners: unknown[] }).partners).toHaveLength(count);
  });

  test('asks for something to look for', async () => {
    await desk.post('/v1/partners/search', {}).expect(422);
    await desk.post('/v1/partners/search', { kind: 'contractor' }).expect(422);
    await desk.read('/v1/partners?kind=plumber').expect(422);
  });

  test('of a partner nobody knows there is nothing', async () => {
    for (const one of ['', '/agenda', '/timeline', '/actions'])
      await desk.read(`/v1/partners/partner-nobody${one}`).expect(404);
    await desk.post('/v1/partners/partner-nobody/notes', { words: 'x', by }).expect(404);
  });
});

test('a partner is read with everything we agreed and know', async () => {
  await desk
    .post(`${path}/agreements`, { kind: 'prices', from: '2026-12-01', until: '2027-12-31', terms: 'Vaste prijs.', by })
    .expect(200);
  await desk.post(`${path}/notes`, { words: 'Zeilt graag.', by }).expect(200);
  const partner = bodyOf(await desk.read(path).expect(200)) as Record<string, unknown>;
  expect(partner).toMatchObject({
    ...{ partnerId: desk.partnerId, kind: 'contractor', name: 'Visser Bouw', phone: '+31612345678', news: true },
    manager: { id: by, name: 'Mila Maas' },
    agreements: [{ kind: 'prices', from: '2026-12-01', until: '2027-12-31', terms: 'Vaste prijs.', state: 'coming' }],
    notes: [{ by, words: 'Zeilt graag.' }],
    actions: [],
  });
  const { steps } = bodyOf(await desk.read(`${path}/agenda`).expect(200)) as { steps: { kind: string }[] };
  expect(steps.map(({ kind }) => kind)).toContain('agreement-ends');
  const timeline = bodyOf(await desk.read(`${path}/timeline`).expect(200)) as {
    happened: { text: string; words?: string }[];
    planned: { title: string }[];
  };
  expect(timeline.happened.map(({ text, words }) => [text, words])).toEqual(
    expect.arrayContaining([
      ['Aangemeld als aannemer', undefined],
      ['Afgesproken: prijzen, tot en met vrijdag 31 december 2027', 'Vaste prijs.'],
      ['Notitie over de partner', 'Zeilt graag.'],
    ]),
  );
  expect(timeline.planned.map(({ title }) => title)).toContain('Een overeenkomst loopt af: verlengen?');
});

describe('correcting', () => {
  test('what is named changes, the rest stays, and what it was is kept', async () => {
    const fixed = { email: 'bouw@visser.test', website: null, reason: 'Nieuw adres, belde zelf.', by };
    const answer = await desk.patch(path, fixed).expect(200);
    const partner = bodyOf(answer) as Record<string, unknown>;
    expect(partner).toMatchObject({ email: 'bouw@visser.test', name: 'Visser Bouw', asOf: fixedNow });
    expect(partner).not.toHaveProperty('website');
    const [change] = await desk.deps.store.partners.contactLog(desk.partnerId);
    expect(change).toMatchObject({ by, before: { email: visser.email, website: visser.website } });
    expect([...(change?.fields ?? [])].sort()).toEqual(['email', 'website']);
  });

  test('an address that we may not mail is known as such at once', async () => {
    const address = desk.deps.ids.addressHash('dead@visser.test');
    await desk.deps.store.suppressions.change({ address, stream: 'outbound', why: 'hard-bounce', changedAt: fixedNow });
    await desk.patch(path, { email: 'dead@visser.test', reason: 'x', by }).expect(200);
    expect(bodyOf(await desk.read(path))).toMatchObject({ suppressed: 'hard-bounce' });
    await desk.patch(path, { email: 'sanne@visser.test', reason: 'x', by }).expect(200);
    expect(bodyOf(await desk.read(path))).not.toHaveProperty('suppressed');
  });

  test.each<[string, object, string]>([
    ['nothing to correct', { reason: 'x', by }, ''],
    ['no reason', { name: 'Visser', by }, '/reason'],
    ['an address that is none', { email: 'sanne', reason: 'x', by }, '/email'],
    ['a website that is none', { website: 'javascript:alert(1)', reason: 'x', by }, '/website'],
    ['a stranger', { name: 'Visser', reason: 'x', by: 'nobody-1' }, '/by'],
  ])('%s is refused', async (_name, body, pointer) => {
    expect(errorsOf(await desk.patch(path, body).expect(422))?.[0]?.pointer).toBe(pointer);
  });

  test('names who looks after him, of who works here', async () => {
    await desk.post(`${path}/manager`, { managerId: people.colleague._id, by }).expect(200);
    expect(bodyOf(await desk.read(path))).toMatchObject({ manager: { id: people.colleague._id } });
    const refused = await desk.post(`${path}/manager`, { managerId: people.left._id, by }).expect(422);
    expect(errorsOf(refused)).toEqual([{ pointer: '/managerId', detail: 'is nobody who works here' }]);
  });
});

describe('agreements', () => {
  const agreement = { from: '2026-11-01', terms: 'Wij werken samen.', by };

  test('run until they are ended, with a reason', async () => {
    const answer = await desk.post(`${path}/agreements`, agreement).expect(200);
    const { agreementId } = bodyOf(answer) as { agreementId: string };
    expect(bodyOf(await desk.read(path))).toMatchObject({ agreements: [{ kind: 'general', state: 'running' }] });
    await desk.post(`${path}/agreements/${agreementId}/end`, { reason: 'Vervangen.', by }).expect(200);
    await desk.post(`${path}/agreements/${agreementId}/end`, { reason: 'Nog eens.', by }).expect(200);
    const ended = { state: 'over', endedAt: fixedNow, endedBecause: 'Vervangen.' };
    expect(bodyOf(await desk.read(path))).toMatchObject({ agreements: [ended] });
    expect(await desk.happened('agreementEnded')).toHaveLength(1);
    await desk.post(`${path}/agreements/nothing/end`, { reason: 'x', by }).expect(404);
  });

  test.each<[string, object, string]>([
    ['an end before its beginning', { ...agreement, until: '2026-10-31' }, '/until'],
    ['a day that does not exist', { ...agreement, from: '2027-02-30' }, '/from'],
    ['no terms', { from: '2026-11-01', by }, '/terms'],
    ['half a day of notice', { ...agreement, noticeDays: 0.5 }, '/noticeDays'],
    ['a kind we do not know', { ...agreement, kind: 'exclusive' }, '/kind'],
  ])('%s is refused', async (_name, body, pointer) => {
    expect(errorsOf(await desk.post(`${path}/agreements`, body).expect(422))?.[0]?.pointer).toBe(pointer);
  });
});

describe('news and promotions', () => {
  test('are switched off and on by what he said', async () => {
    const off = { on: false, reason: 'Zei hij aan de telefoon.', by };
    expect(bodyOf(await desk.post(`${path}/news`, off).expect(200))).toMatchObject({ news: false });
    await desk.post(`${path}/news`, off).expect(200);
    expect(await desk.happened('optedOut')).toHaveLength(1);
    await desk.post(`${path}/news`, { on: true, reason: 'x', by }).expect(422);
    await desk.post(`${path}/news`, { on: true, noticeVersion: '2026-1', reason: 'Wil weer.', by }).expect(200);
    expect(bodyOf(await desk.read(path))).toMatchObject({ news: true });
  });
});

describe('ending', () => {
  test('we end it with a reason and a talk; it may go on after all', async () => {
    const end = { reason: 'Betaalt niet.', by };
    expect(bodyOf(await desk.post(`${path}/end`, end).expect(200))).toMatchObject({ state: 'talk first' });
    await desk.post(`${path}/end`, end).expect(200);
    expect(await desk.happened('endRequested')).toHaveLength(1);
    expect(bodyOf(await desk.read(path))).toMatchObject({ ending: { requestedAt: fixedNow } });
    const withdrawn = await desk.post(`${path}/end/withdraw`, { reason: 'Betaalde alsnog.', by }).expect(200);
    expect(bodyOf(withdrawn)).toMatchObject({ state: 'going on' });
    await desk.post(`${path}/end`, { by }).expect(422);
  });

  test('he ends it: it is over, and cannot be withdrawn', async () => {
    const end = { who: 'partner', reason: 'Stopt ermee.', by };
    expect(bodyOf(await desk.post(`${path}/end`, end).expect(200))).toMatchObject({ state: 'ended' });
    await desk.post(`${path}/end/withdraw`, { reason: 'x', by }).expect(409);
    expect(bodyOf(await desk.read(path))).toMatchObject({ stage: 'ended', endedAt: fixedNow });
  });
});

describe('levers', () => {
  test.each([
    ['pause', {}],
    ['resume', {}],
    ['skip', { key: 'question:r1' }],
    ['replan', {}],
  ])('%s is asked of his journey, by the id of its reason', async (name, rest) => {
    const asked = await desk.post(`${path}/${name}`, { reason: 'Overleg met Sanne.', ...rest }).expect(200);
    expect(bodyOf(asked)).toMatchObject({ partnerId: desk.partnerId, lever: name });
    const [pulled] = desk.journeys.pulled;
    expect(pulled).toMatchObject({ subject: desk.partnerId, lever: { kind: name } });
    expect(JSON.stringify(pulled)).not.toContain('Sanne');
  });

  test('what the journey refuses is told', async () => {
    desk.journeys.answer = { refused: 'already paused' };
    expect(bodyOf(await desk.post(`${path}/pause`, { reason: 'x' }).expect(409))).toMatchObject({
      why: 'already paused',
    });
  });
});

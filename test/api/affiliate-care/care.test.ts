import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { people } from '../people.ts';
import { type Database, startDatabase } from '../start-database.ts';
import { type CareDesk, startCareDesk } from './care-desk.ts';

let database: Database;
let desk: CareDesk;
const by = people.manager._id;

beforeAll(async () => {
  database = await startDatabase();
}, 120_000);

afterAll(async () => {
  await database.stop();
});

beforeEach(async () => {
  desk = await startCareDesk(database);
});

describe('feedback', () => {
  test('is kept, and answered again once when something was done with it', async () => {
    const at = `/v1/partners/${desk.partnerId}/feedback`;
    const { feedbackId } = await desk.post(at, { words: 'De banners zijn te donker.', by });
    await desk.post(`${at}/${String(feedbackId)}/acted`, { words: 'Er zijn nu lichte.', by });
    await desk.post(`${at}/${String(feedbackId)}/acted`, { words: 'En nog meer.', by }, 409);
    const { feedback } = await desk.get(at);
    expect(feedback).toMatchObject([
      { words: 'De banners zijn te donker.', acted: { words: 'Er zijn nu lichte.', by } },
    ]);
  });

  test.each([
    ['of nobody we know', '/v1/partners/partner-x/feedback', { words: 'x', by }, 404],
    ['without words', '/v1/partners/{id}/feedback', { words: ' ', by }, 422],
    ['by a stranger', '/v1/partners/{id}/feedback', { words: 'x', by: 'niemand' }, 422],
    ['that was never given', '/v1/partners/{id}/feedback/x/acted', { words: 'x', by }, 404],
  ])('%s is refused', async (_, path, body, status) => {
    await desk.post(path.replace('{id}', desk.partnerId), body, status);
    expect(await desk.factsOf('feedbackActed')).toEqual([]);
  });
});

describe('a group session', () => {
  const session = {
    title: 'Schrijven over verbouwen',
    words: 'Online, een uur.',
    startsAt: '2026-12-10T14:00:00.000Z',
    by,
  };

  test('invites every affiliate once', async () => {
    await desk.register('tweede');
    await desk.register('aannemer', { kind: 'contractor' });
    expect(await desk.post('/v1/affiliates/sessions', session, 202)).toMatchObject({ invited: 2 });
    expect(await desk.factsOf('sessionPlanned')).toHaveLength(1);
    expect((await desk.get('/v1/affiliates/sessions'))['sessions']).toMatchObject([{ title: session.title }]);
  });

  test('in the past is refused, with the field', async () => {
    const refused = await desk.post(
      '/v1/affiliates/sessions',
      { ...session, startsAt: '2026-11-23T09:00:00.000Z' },
      422,
    );
    expect(refused['errors']).toMatchObject([{ pointer: '/startsAt' }]);
  });
});

describe('the survey', () => {
  const path = () =>
    new URL(desk.deps.links.ownUrl({ subject: desk.partnerId, page: 'survey' }, '2026-11-23T10:00:00.000Z')).pathname;
  const asked = () =>
    desk.happened({
      ...{ _id: 'asked', subject: desk.partnerId, happenedAt: '2026-11-20T10:00:00.000Z', type: 'stepDone' },
      ...{ recordedAt: '2026-11-20T10:00:00.000Z', carriedOutAt: '2026-11-20T10:00:00.000Z', outcome: 'sent' },
      ...{ key: 'survey:2026-09', kind: 'affiliate-survey', about: '2026-09', channel: 'mail', category: 'service' },
      timing: 'planned',
    });

  test('shows the score of the mail, and takes it by a press alone', async () => {
    await asked();
    const page = await desk.page(`${path()}?8`);
    expect(page).toMatch(/value="8" checked/);
    expect(await desk.factsOf('surveyAnswered')).toEqual([]);
    expect(await desk.press(path(), { score: '8', words: 'Sneller antwoord graag.' })).toContain('uw 8 is genoteerd');
    const [answer] = await desk.factsOf('surveyAnswered');
    expect(answer).toMatchObject({ survey: '2026-09', score: 8 });
    expect(await desk.words(answer?.wordsId ?? '')).toBe('Sneller antwoord graag.');
  });

  test.each([
    ['no score', {}],
    ['eleven', { score: '11' }],
    ['half a point', { score: '7.5' }],
    ['words', { score: 'acht' }],
    ['two scores', { score: ['7', '8'] }],
  ])('%s is asked again', async (_, form) => {
    await asked();
    expect(await desk.press(path(), { ...form, words: 'blijft staan' }, 422)).toContain('blijft staan');
    expect(await desk.factsOf('surveyAnswered')).toEqual([]);
  });

  test('that was never sent takes nothing', async () => {
    expect(await desk.press(path(), { score: '9' })).toContain('Nog geen vraag');
    await desk.page(`${path()}x`, 404);
    expect(await desk.factsOf('surveyAnswered')).toEqual([]);
  });
});

describe('who brought whom in', () => {
  test('is on record, and counts in the health of the programme', async () => {
    const { partnerId } = await desk.register('tweede', { introducedBy: desk.partnerId });
    const { each, programme, affiliates } = await desk.get('/v1/affiliates/health');
    expect(affiliates).toBe(2);
    expect(each).toEqual(expect.arrayContaining([expect.objectContaining({ partnerId, broughtInBy: desk.partnerId })]));
    expect(programme).toMatchObject({ broughtIn: { n: 2, why: 'too few' }, retention: { n: 0, why: 'too few' } });
  });

  test.each<[string, object, string]>([
    ['nobody we know', { introducedBy: 'partner-x' }, 'is no partner we know'],
    [
      'himself, by his address',
      { introducedBy: '{id}', externalId: 'z', email: 'bouwblog@blog.test' },
      'is the partner himself',
    ],
    [
      'an affiliate who brings in a contractor',
      { introducedBy: '{id}', kind: 'contractor' },
      'is of affiliates and creators alone',
    ],
  ])('%s is refused', async (_, more, detail) => {
    const body = JSON.parse(JSON.stringify(more).replace('{id}', desk.partnerId)) as object;
    const refused = await desk.register('ander', body, 422);
    expect(refused['errors']).toEqual([{ pointer: '/introducedBy', detail }]);
  });

  test('a circle is refused, over however many', async () => {
    const { partnerId: second } = await desk.register('tweede', { introducedBy: desk.partnerId });
    const { partnerId: third } = await desk.register('derde', { introducedBy: second });
    const refused = await desk.register('bouwblog', { introducedBy: third }, 422);
    expect(refused['errors']).toMatchObject([
      { detail: 'was brought in by this partner: that goes round in a circle' },
    ]);
  });
});

test('of too few affiliates the table says so, never 0', async () => {
  const answer = await desk.get('/v1/affiliates/health');
  expect(answer['programme']).toMatchObject({ satisfaction: { n: 0, why: 'too few' } });
  expect(await desk.get(`/v1/partners/${desk.partnerId}/care`)).toMatchObject({
    level: 'active',
    sales: 0,
    questions: [],
  });
  const { partnerId } = await desk.register('aannemer', { kind: 'contractor' });
  await desk.get(`/v1/partners/${String(partnerId)}/care`, 404);
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { openComplaint } from './complaint.ts';
import { startDesk, type Desk } from './desk.ts';
import { people } from './people.ts';
import { bodyOf, fixedNow, send } from './start-api.ts';
import { type Database, startDatabase } from './start-database.ts';

let database: Database;
let api: Desk;
let key: string;
let subject: string;
let projectId: string;

beforeAll(async () => {
  database = await startDatabase();
}, 120_000);

afterAll(async () => {
  await database.stop();
});

beforeEach(async () => {
  api = await startDesk(database);
  ({ apiKey: key, subject, projectId } = api);
});

const by = people.colleague._id;
const post = (body: object) => send(api.app, key, 'post', `/v1/customers/${subject}/facts`).send(body);
const timeline = async () =>
  bodyOf(await send(api.app, key, 'get', `/v1/customers/${subject}/timeline`).expect(200)) as {
    cases: object[];
    happened: object[];
  };

describe('what people learned', () => {
  test.each([
    ['phoned', 'Telefonisch gesproken'],
    ['met', 'Persoonlijk gesproken'],
    ['review-seen', 'Een collega zag een review van de klant'],
  ])('is a fact with its note apart: %s', async (kind, text) => {
    const at = '2026-11-22T14:00:00+01:00';
    await post({ kind, at, project: projectId, note: 'Blij met\nde dakkapel', by }).expect(202);
    const [, fact] = await api.deps.store.facts.load(subject);
    expect(fact).toMatchObject({ type: 'learned', what: kind, projectId, by, happenedAt: '2026-11-22T13:00:00.000Z' });
    expect(JSON.stringify(fact)).not.toContain('Blij');
    expect(api.journeys.told).toEqual([{ subject, factId: fact?._id }]);
    expect((await timeline()).happened.at(-1)).toMatchObject({ text, by, words: 'Blij met\nde dakkapel' });
  });

  test('without a moment is now, and sent twice is one', async () => {
    for (const _ of [1, 2]) await post({ kind: 'met', by }).set('Idempotency-Key', 'k').expect(202);
    const facts = (await api.deps.store.facts.load(subject)).filter(({ type }) => type === 'learned');
    expect(facts).toMatchObject([{ happenedAt: fixedNow }]);
    await post({ kind: 'met', by }).expect(202);
    expect(await api.deps.store.facts.load(subject)).toHaveLength(3);
  });

  test.each([
    ['a kind that is none', { kind: 'dreamed' }, '/kind'],
    ['a moment to come', { at: '2026-11-23T10:00:00.001Z' }, '/at'],
    ['no moment', { at: 'gisteren' }, '/at'],
    ['another’s project', { project: 'P-other' }, '/project'],
    ['an empty note', { note: ' ' }, '/note'],
    ['a stranger', { by: 'nobody' }, '/by'],
  ])('with %s is refused', async (_what, wrong, pointer) => {
    const before = await database.count();
    const { errors } = bodyOf(await post({ kind: 'met', by, ...wrong }).expect(422)) as {
      errors: { pointer: string }[];
    };
    expect(errors.map((one) => one.pointer)).toEqual([pointer]);
    expect(await database.count()).toMatchObject({ facts: before['facts'], texts: before['texts'] });
  });

  test('of nobody is unknown, and by who left refused', async () => {
    await send(api.app, key, 'post', '/v1/customers/nobody/facts').send({ kind: 'met', by }).expect(404);
    await post({ kind: 'met', by: people.left._id }).expect(403);
  });
});

test('the timeline has the words of answers and replies, and links the cases', async () => {
  const { facts, texts } = api.deps.store;
  const head = { subject, happenedAt: fixedNow, recordedAt: fixedNow };
  await texts.insert({ _id: 'reply|r1', subject, at: fixedNow, words: 'Hoe lang\nduurt het?' });
  await texts.insert({ _id: 'w2', subject, at: fixedNow, words: 'Te laat geleverd' });
  await facts.insert({ _id: 'f1', ...head, type: 'replied', replyId: 'r1', verdict: 'question', wordsId: 'reply|r1' });
  await facts.insert({
    ...{ _id: 'f2', ...head, type: 'answered', key: `feedback:${projectId}`, kind: 'feedback', projectId },
    ...{ answer: 'not-satisfied', wordsId: 'w2' },
  });
  const caseId = await openComplaint(api, { subject, projectId });
  const found = await timeline();
  expect(found.happened).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ type: 'replied', words: 'Hoe lang\nduurt het?' }),
      expect.objectContaining({ type: 'answered', words: 'Te laat geleverd' }),
      expect.objectContaining({ type: 'complaintOpened', caseId }),
    ]),
  );
  expect(found.cases).toEqual([{ caseId, open: true, link: `https://mijn.bureau.test/v1/cases/${caseId}` }]);
});

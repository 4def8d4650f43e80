import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { openTask } from '../open-task.ts';
import { people } from '../people.ts';
import { bodyOf, fixedNow, send } from '../start-api.ts';
import { type Database, startDatabase } from '../start-database.ts';
import { type PartnerDesk, startPartnerDesk } from './partner-desk.ts';

let database: Database;
let desk: PartnerDesk;

beforeAll(async () => {
  database = await startDatabase();
}, 120_000);

afterAll(async () => {
  await database.stop();
});

beforeEach(async () => {
  desk = await startPartnerDesk(database);
});

describe('switching news off', () => {
  const pathOf = (subject: string) => new URL(desk.deps.links.optOutUrl({ subject, topic: 'partner-news' })).pathname;

  test('fetching shows, one press switches off, once, and the page says so', async () => {
    const before = await database.count();
    expect(await desk.get(pathOf(desk.partnerId))).toContain('Wilt u geen nieuws en acties meer?');
    expect(await database.count()).toEqual(before);
    expect(await desk.press(pathOf(desk.partnerId))).toContain('U krijgt van ons geen nieuws en acties meer');
    await desk.press(pathOf(desk.partnerId), { 'List-Unsubscribe': 'One-Click' });
    expect(await desk.happened('optedOut')).toMatchObject([{ topic: 'partner-news' }]);
    expect(await desk.get(pathOf(desk.partnerId))).toContain('Geregeld');
  });

  test('of a partner nobody knows, or with a forged link, there is nothing', async () => {
    await desk.get(pathOf('partner-nobody'), 404);
    await desk.press(`${pathOf(desk.partnerId)}x`, {}, 404);
    expect(await desk.happened('optedOut')).toEqual([]);
  });
});

describe('the page of work about a partner', () => {
  const open = (kind: string, key: string) =>
    openTask(desk, { subject: desk.partnerId, partnerId: desk.partnerId, kind, key, ownerId: people.manager._id });

  test('says who he is, how he would rather be reached, and what he wrote', async () => {
    const replyId = 'r1';
    const head = { subject: desk.partnerId, happenedAt: fixedNow, recordedAt: fixedNow };
    await desk.deps.store.texts.insert({
      _id: `reply|${replyId}`,
      subject: desk.partnerId,
      at: fixedNow,
      words: 'Hoe?',
    });
    const wrote = { ...head, _id: 'wrote', type: 'partnerWrote', replyId, urgent: false } as const;
    await desk.deps.store.facts.insert(wrote);
    const id = await open('partner-question', `question:${replyId}`);
    const page = await desk.get(desk.pathOf(id));
    for (const words of ['Visser Bouw (aannemer)', 'Sanne Visser', '06 12345678', 'visser.test', 'telefoon', 'Hoe?'])
      expect(page).toContain(words);
    const { tasks } = bodyOf(await desk.read(`/v1/tasks?partner=${desk.partnerId}`)) as { tasks: object[] };
    expect(tasks).toMatchObject([{ taskId: id, partnerId: desk.partnerId }]);
    expect(tasks[0]).not.toHaveProperty('customerId');
  });

  test('after the talk about the end says the last day', async () => {
    await desk
      .post(`/v1/partners/${desk.partnerId}/end`, { reason: 'Betaalt niet.', by: people.manager._id })
      .expect(200);
    const page = await desk.press(desk.pathOf(await open('partner-end-talk', 'end-talk:1')), { do: 'done' });
    expect(page).toContain('De samenwerking eindigt na woensdag 23 december 2026');
    const standing = await send(desk.app, desk.apiKey, 'get', `/v1/partners/${desk.partnerId}`);
    expect(bodyOf(standing)).toMatchObject({ ending: { lastDay: '2026-12-23' } });
  });

  test('says what stands next on his agenda, or that nothing does', async () => {
    const id = await open('partner-phone-instead', 'phone-instead:1');
    expect(await desk.press(desk.pathOf(id), { do: 'done' })).toMatch(
      /voor deze partner (op de agenda|nu niets anders)/,
    );
  });
});

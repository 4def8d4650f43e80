import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { sale } from '../../support/affiliate-facts.ts';
import { people } from '../people.ts';
import { type Database, startDatabase } from '../start-database.ts';
import { type CareDesk, startCareDesk } from './care-desk.ts';

let database: Database;
let desk: CareDesk;
const owner = people.manager._id;

beforeAll(async () => {
  database = await startDatabase();
}, 120_000);

afterAll(async () => {
  await database.stop();
});

beforeEach(async () => {
  desk = await startCareDesk(database);
  const subject = desk.partnerId;
  await desk.happened({ ...sale('2026-11-20', 'c1'), subject }, { ...sale('2026-11-21', 'c2'), subject });
});

const contact = () => desk.task('affiliate-contact', 'contact:2026-11-23');

describe('the page of a contact', () => {
  test('has a note drafted from the facts, what we know of him and how he would be reached', async () => {
    await desk.post(`/v1/partners/${desk.partnerId}/coaching-notes`, { words: 'Schrijft graag over hout.', by: owner });
    const page = await desk.page(await contact());
    for (const words of [
      'Deze maand kwamen via u al 2 klanten met een opdracht.',
      'Waar bent u nu mee bezig, en waarmee kan ik u helpen?',
      'Verkopen: 2, de laatste op zaterdag 21 november 2026.',
      'Uit de coaching: Schrijft graag over hout.',
      'Liefst per',
      'Versturen per mail',
      'Gebeld, geappt of gesproken',
    ])
      expect(page).toContain(words);
    expect(page).not.toMatch(/Dit bericht is feedback|<script/);
  });

  test('sends what stands there, once: the words are kept, his journey mails them, the task is done', async () => {
    const path = await contact();
    const form = { way: 'send', owner, words: 'Beste maand tot nu toe!\r\n\r\nZullen wij bellen?' };
    expect(await desk.press(path, form)).toContain('Dank u, de taak is gedaan');
    await desk.press(path, { ...form, words: 'iets anders' });
    const [note, ...more] = await desk.factsOf('noteWritten');
    expect(more).toEqual([]);
    expect(note).toMatchObject({ key: 'contact:2026-11-23', by: owner });
    expect(await desk.words(note?.wordsId ?? '')).toBe('Beste maand tot nu toe!\n\nZullen wij bellen?');
    expect(JSON.stringify(note)).not.toContain('bellen');
    expect((await desk.factsOf('taskDone')).map(({ key }) => key)).toEqual(['contact:2026-11-23']);
    expect(desk.journeys.told.map(({ factId }) => factId)).toContain(note?._id);
  });

  test('a call is done with what came of it, and mails nothing', async () => {
    await desk.press(await contact(), { way: 'done', note: 'Gebeld: wil een lichte banner.' });
    expect(await desk.factsOf('noteWritten')).toEqual([]);
    const [done] = await desk.factsOf('taskDone');
    expect(await desk.words(`${done?._id ?? ''}|note`)).toBe('Gebeld: wil een lichte banner.');
  });

  test.each([
    ['nothing', '', 'Schrijf eerst uw bericht.'],
    ['spaces', ' \n ', 'Schrijf eerst uw bericht.'],
    ['too much', 'x'.repeat(5_001), 'er passen 5000 tekens in'],
    ['what cannot be read', 'a\u0000b', 'tekens in die wij niet kunnen lezen'],
  ])('a letter of %s is not sent, and what was typed stays', async (_, words, wrong) => {
    const page = await desk.press(await contact(), { way: 'send', owner, words }, 422);
    expect(page).toContain(wrong);
    expect(page).toContain('Nog niet opgeslagen');
    expect(await desk.factsOf('noteWritten')).toEqual([]);
    expect(await desk.factsOf('taskDone')).toEqual([]);
  });

  test('who would rather be called finds that open', async () => {
    const { partnerId } = await desk.register('belblog', { preferredChannel: 'phone' });
    desk.partnerId = partnerId as string;
    expect(await desk.page(await contact())).toMatch(/<details class="way" open[^>]*>\s*<summary>Gebeld/);
  });
});

describe('a question', () => {
  test('is answered by the same form; marked as feedback it is thanked for with its own words', async () => {
    await desk.wrote('r1', 'De banners zijn te donker. Hoe krijg ik lichte?');
    const path = await desk.task('partner-question', 'question:r1');
    const page = await desk.page(path);
    expect(page).toContain('De banners zijn te donker.');
    expect(page).toContain('Dit bericht is feedback');
    await desk.press(path, { way: 'send', owner, words: 'Vanaf morgen staan ze er.', feedback: 'yes' });
    expect(await desk.factsOf('feedbackGiven')).toMatchObject([{ feedbackId: 'r1', wordsId: 'reply|r1' }]);
    expect(await desk.factsOf('noteWritten')).toMatchObject([{ key: 'question:r1' }]);
    const care = await desk.get(`/v1/partners/${desk.partnerId}/care`);
    expect(care['questions']).toMatchObject([{ replyId: 'r1', hours: 0, inTime: true }]);
  });

  test('is answered by the API too; a task that asks for no words refuses them', async () => {
    await desk.task('affiliate-talk', 'talk:2026-H2');
    const id = encodeURIComponent(`${desk.partnerId}|talk:2026-H2`);
    const refused = await desk.post(`/v1/tasks/${id}/write`, { words: 'Hallo', by: owner }, 422);
    expect(refused['errors']).toEqual([{ pointer: '/words', detail: 'is not asked by this task' }]);
    await contact();
    const contactId = encodeURIComponent(`${desk.partnerId}|contact:2026-11-23`);
    await desk.post(`/v1/tasks/${contactId}/write`, { words: 'Hallo', feedback: true, by: owner }, 422);
    await desk.post(`/v1/tasks/${contactId}/write`, { words: 'Hallo', by: 'medewerker-17' }, 403);
    const done = await desk.post(`/v1/tasks/${contactId}/write`, { words: 'Hallo', by: owner });
    expect(done).toMatchObject({ kind: 'affiliate-contact', doneBy: owner });
  });

  test('an introduction names only who may be named', async () => {
    const [{ partnerId: open }, { partnerId: shy }] = [
      await desk.register('openblog'),
      await desk.register('stilblog'),
    ];
    for (const [subject, shared] of [
      [open as string, true],
      [shy as string, false],
    ] as const)
      await desk.happened({
        ...{ _id: `s-${subject}`, subject, happenedAt: '2026-11-01T10:00:00.000Z' },
        ...{ recordedAt: '2026-11-01T10:00:00.000Z', type: 'sharingChosen', shared },
      });
    const path = await desk.task('affiliate-introduce', 'introduce:1');
    const page = await desk.page(path);
    expect(page).toContain('Noor Visser (openblog)');
    expect(page).not.toContain('stilblog');
    const declined = await desk.press(path, { way: 'decline', owner, reason: 'Past niet.' });
    expect(declined).toContain('Er verandert niets.');
  });
});

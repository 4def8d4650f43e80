import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import request from 'supertest';
import { pathOf, type PageWorld, startPageWorld } from './page-world.ts';
import { bodyOf, fixedNow, send } from './start-api.ts';
import { type Database, startDatabase } from './start-database.ts';

let database: Database;
let world: PageWorld;

beforeAll(async () => {
  database = await startDatabase();
}, 120_000);

afterAll(async () => {
  await database.stop();
});

beforeEach(async () => {
  world = await startPageWorld(database);
});

const wordsOf = async (wordsId: string | undefined): Promise<string | undefined> =>
  (await world.deps.store.texts.findMany([wordsId ?? '']))[0]?.words;

describe('words beside an answer', () => {
  test('are asked for, and not needed', async () => {
    const { text } = await world.get(world.answerPath('feedback', 'satisfied'));
    expect(text).toContain('<label for="words">Wilt u er iets bij zeggen?</label>');
    expect(text).toContain('Niet verplicht, hoogstens 2.000 tekens.');
    expect((await world.get(world.answerPath('nps', '3'))).text).toContain('Wat is de reden van uw cijfer?');
    await world.press(world.answerPath('feedback', 'satisfied'), { answer: 'satisfied', words: ' \r\n ' });
    expect((await world.facts('answered'))[0]).not.toHaveProperty('wordsId');
  });

  test('are kept apart from the fact, which refers to them and says how grave they are', async () => {
    const words = 'De tekening is slordig.\r\nDe balk ontbreekt.';
    const { text } = await world.press(world.answerPath('nps', '5'), { answer: '5', words });
    expect(text).toContain('Ook uw toelichting is binnen.');
    const [fact] = await world.facts('answered');
    expect(fact).toMatchObject({ answer: '5', severity: 'medium', wordsId: `${fact?._id ?? ''}|words` });
    expect(await wordsOf(fact?.wordsId)).toBe('De tekening is slordig.\nDe balk ontbreekt.');
    expect(world.logged.join('')).not.toContain('slordig');
    const timeline = await send(world.app, await world.key(), 'get', `/v1/customers/${world.id}/timeline`).expect(200);
    expect(JSON.stringify(bodyOf(timeline))).toContain('De balk ontbreekt.');
  });

  test('that are not grave leave no mark on the fact', async () => {
    await world.press(world.answerPath('feedback', 'satisfied'), { words: 'Prima werk' });
    expect((await world.facts('answered'))[0]).not.toHaveProperty('severity');
  });

  test('can come after the press: the same answer again, with words, is recorded; without it stays one', async () => {
    const path = world.answerPath('permit', 'questions');
    for (const words of ['', 'Ze vragen een sterkteberekening', 'Ze vragen een sterkteberekening', ''])
      await world.press(path, { answer: 'questions', words });
    const [plain, spoken, ...more] = await world.facts('answered');
    expect(more).toEqual([]);
    expect(plain).not.toHaveProperty('wordsId');
    expect(await wordsOf(spoken?.wordsId)).toBe('Ze vragen een sterkteberekening');
    const { text } = await world.get(path);
    expect(text).toContain('Ook uw toelichting is binnen.');
    expect(text).not.toContain('sterkteberekening');
    // The promise counts from the first press, not from the words that came later.
    expect(text).toContain('neemt contact met u op, uiterlijk dinsdag 24 november, 11.00 uur.');
  });

  test('go along with a changed mind', async () => {
    const path = world.answerPath('nps', '9');
    await world.press(path, { answer: '9' });
    await world.press(path, { answer: '4', words: 'Bij nader inzien' });
    await world.press(path, { answer: '9' });
    expect((await world.facts('answered')).map(({ answer, wordsId }) => [answer, wordsId !== undefined])).toEqual([
      ['9', false],
      ['4', true],
      ['9', false],
    ]);
  });

  test.each([
    [
      'danger beside a good answer',
      'feedback',
      'satisfied',
      'Er zit een scheur in de muur',
      'Wij nemen uw woorden ernstig.',
    ],
    [
      'law beside a bad one',
      'feedback',
      'not-satisfied',
      'Mijn advocaat belt u',
      'Het spijt ons dat het niet goed ging.',
    ],
    ['danger beside a question', 'build', 'question', 'Een scheur, wat nu', 'Wij nemen uw woorden ernstig.'],
  ])('of %s bring the directie on the phone', async (_what, kind, answer, words, said) => {
    const { text } = await world.press(world.answerPath(kind, answer), { words });
    expect(text).toContain(said);
    expect(text).toContain('Iemand van de directie belt u, uiterlijk dinsdag 24 november, 11.00 uur.');
    expect(text).toContain('Bel ons dan meteen op <a href="tel:0301234567">');
    expect((await world.facts('answered'))[0]).toMatchObject({ severity: 'major' });
  });

  test('added to a complaint join its case, and the page tells what the case says', async () => {
    const path = world.answerPath('feedback', 'not-satisfied');
    await world.press(path);
    const caseId = `case-${world.id}-1`;
    const head = { happenedAt: fixedNow, recordedAt: fixedNow };
    const key = `complaint:feedback:${world.projectId}:not-satisfied`;
    await world.happened(
      { ...head, _id: 'known', subject: world.id, type: 'complaintOpened', caseId, key },
      {
        ...{ ...head, _id: 'opened', subject: caseId, type: 'caseOpened', customerId: world.id, engineerId: 'e' },
        ...{ source: 'feedback', severity: 'minor' },
      },
      { ...head, _id: 'called', subject: caseId, type: 'taskDone', key: 'call:1', by: 'e' },
    );
    expect((await world.get(path)).text).toContain(
      'U krijgt van ons een voorstel voor een oplossing, uiterlijk woensdag 25 november, 11.00 uur.',
    );
    const { text } = await world.press(path, { words: 'En nu een scheur' });
    expect(text).toContain('Wij voegen dit toe aan uw melding die openstaat.');
    expect(text).toContain('Iemand van de directie belt u');
  });

  test.each([
    ['angry words under a good score', 'nps', '8', 'Ik ben woedend', 'negative'],
    ['a question under a content answer', 'feedback', 'satisfied', 'Wie belt de aannemer?', 'question'],
    ['a question where one is answered already', 'permit', 'questions', 'Wat nu?', undefined],
    ['angry words of a complaint, which takes them along', 'feedback', 'not-satisfied', 'Ik ben woedend', undefined],
    ['nothing to act on', 'nps', '8', 'Prima', undefined],
  ])('are followed as a reply is: %s', async (_, kind, answer, words, verdict) => {
    await world.press(world.answerPath(kind, answer), { answer, words });
    expect((await world.facts('replied')).map((fact) => fact.verdict)).toEqual(verdict === undefined ? [] : [verdict]);
  });

  test('asking for less mail stop it at once, and say so', async () => {
    const { text } = await world.press(world.answerPath('feedback', 'satisfied'), { words: 'Graag geen nieuwsbrief' });
    expect(text).toContain('Zoals u vraagt, krijgt u van ons geen nieuwsbrief meer.');
    expect(await world.facts('optedOut')).toMatchObject([{ topic: 'newsletter' }]);
  });

  test('asking for access or erasure reach a person as a reply would', async () => {
    await world.press(world.answerPath('feedback', 'satisfied'), { words: 'Ik wil inzage, en laat alles wissen' });
    const [answered] = await world.facts('answered');
    expect(await world.facts('replied')).toMatchObject([
      { verdict: 'unsure', requests: ['access', 'erasure'], wordsId: answered?.wordsId, key: answered?.key },
    ]);
    const agenda = await send(world.app, await world.key(), 'get', `/v1/customers/${world.id}/agenda`).expect(200);
    const { steps } = bodyOf(agenda) as { steps: { key: string }[] };
    const [replied] = await world.facts('replied');
    for (const work of ['read', 'access', 'erasure'])
      expect(steps.map(({ key }) => key)).toContain(`${work}:${replied?.replyId ?? ''}`);
  });
});

describe('words that cannot be taken', () => {
  test.each([
    ['10 kB', 'a'.repeat(10_000), 'uw tekst heeft 10.000 tekens', 'a'.repeat(10_000)],
    ['2,001 emoji', '🏠'.repeat(2_001), 'uw tekst heeft 2.001 tekens', '🏠'.repeat(2_001)],
    ['control characters', 'Mooi\u0000 werk\u0007 \u202Eom', 'tekens die wij niet kunnen lezen', 'Mooi werk om'],
  ])('%s: nothing is recorded, and the words are shown again', async (_what, words, problem, kept) => {
    const before = await database.count();
    const { status, text } = await world.press(world.answerPath('nps', '8'), { answer: '7', words });
    expect(status).toBe(422);
    expect(text).toContain('Uw antwoord is nog niet verstuurd');
    expect(text).toContain(problem);
    expect(text).toContain(`>${kept}</textarea>`);
    expect(text).toContain('aria-invalid="true"');
    expect(text).toContain('aria-label="7, nu gekozen"');
    expect(await database.count()).toEqual(before);
  });

  test('far too many are refused as they come, and the page says where they still are', async () => {
    const { status, text } = await world.press(world.answerPath('nps', '8'), { words: 'é'.repeat(60_000) });
    expect(status).toBe(413);
    expect(text).toContain('Ga één stap terug: daar staat uw tekst nog.');
    expect(await world.facts('answered')).toEqual([]);
  });

  test.each([
    ['2,000 characters', 'a'.repeat(2_000)],
    ['2,000 emoji', '🏠'.repeat(2_000)],
    ['HTML', '</textarea><script>alert(1)</script>&amp;"'],
    ['a tab and lines', 'een\ttwee\n\n\ndrie'],
  ])('%s are taken as they are', async (_what, words) => {
    expect((await world.press(world.answerPath('nps', '8'), { words })).status).toBe(200);
    expect(await wordsOf((await world.facts('answered'))[0]?.wordsId)).toBe(words);
  });

  test('HTML that comes back is text', async () => {
    const words = `</textarea><script>alert(1)</script>${'x'.repeat(2_000)}`;
    const { text } = await world.press(world.answerPath('nps', '8'), { words });
    expect(text).toContain('&lt;/textarea>&lt;script>alert(1)');
    expect(text).not.toContain('<script');
  });
});

describe('a link of a mail that never went', () => {
  test.each([
    ['was not asked', undefined],
    ['was refused by the provider', 'not-sent' as const],
  ])('is refused where the question %s', async (_what, outcome) => {
    if (outcome) await world.done({ key: 'permit:P2', kind: 'permit', projectId: 'P2', outcome });
    const path = pathOf(
      world.deps.links.answerUrl({ subject: world.id, key: 'permit:P2', answer: 'approved' }, fixedNow),
    );
    const before = await database.count();
    const { status, text } = await world.press(path, { words: 'Hallo' });
    expect(status).toBe(404);
    expect(text).toContain('Deze vraag vinden wij niet');
    expect(text).toContain('030 123 45 67');
    expect((await world.get(path)).status).toBe(404);
    expect(await database.count()).toEqual(before);
  });

  test.each([
    ['a mail of uncertain outcome', { key: 'permit:P2', kind: 'permit', outcome: 'unknown' as const }],
    ['a mail that names the project', { key: 'permit:P1', kind: 'permit', names: ['P1', 'P2'] }],
    ['the mail that took a call’s place', { key: 'permit:P2#mail', kind: 'permit' }],
    ['a call that was opened', { key: 'permit:P2', kind: 'permit', outcome: 'opened' as const }],
  ])('%s counts as asked', async (_what, step) => {
    await world.done({ projectId: 'P2', ...step });
    const path = pathOf(
      world.deps.links.answerUrl({ subject: world.id, key: 'permit:P2', answer: 'approved' }, fixedNow),
    );
    expect((await world.press(path)).status).toBe(200);
  });
});

test('a customer’s link cannot answer for a case, nor a case’s for a customer', async () => {
  const { links } = world.deps;
  for (const claims of [
    { subject: world.id, key: 'followup:1', answer: 'no' },
    { subject: `case-${world.id}-1`, key: 'followup:1', answer: 'no' },
    { subject: `case-${world.id}-1`, key: `feedback:${world.projectId}`, answer: 'satisfied' },
  ])
    expect((await world.press(pathOf(links.answerUrl(claims, fixedNow)))).status).toBe(404);
});

test('fetching beforehand, by header or by HEAD, changes nothing', async () => {
  const before = await database.count();
  const path = world.answerPath('feedback', 'not-satisfied');
  await request(world.app).get(path).set('Purpose', 'prefetch').expect(200);
  await request(world.app).get(path).set('Sec-Purpose', 'prefetch;prerender').expect(200);
  await request(world.app).head(path).expect(200);
  expect(await database.count()).toEqual(before);
  expect(world.journeys.told).toHaveLength(1);
});

test('two presses at one instant, with words each: none are lost', async () => {
  const path = world.answerPath('feedback', 'satisfied');
  await Promise.all(['een', 'twee', 'een'].map((words) => world.press(path, { words })));
  const kept = await Promise.all((await world.facts('answered')).map(({ wordsId }) => wordsOf(wordsId)));
  expect(new Set(kept)).toEqual(new Set(['een', 'twee']));
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import request from 'supertest';
import type { CustomerFact, FactOf } from '../../domain/customer/facts.ts';
import { bureauId } from '../../domain/subject.ts';
import { openComplaint, stepFact } from './complaint.ts';
import { delivery } from './delivery.ts';
import { openTask } from './open-task.ts';
import { hire, people } from './people.ts';
import { bodyOf, fixedNow, headersOf, send, startApi, type StartedApi } from './start-api.ts';
import { type Database, startDatabase } from './start-database.ts';

let database: Database;
let api: StartedApi;
let subject: string;
let projectId: string;
let engineerId: string;
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
  await hire(api);
  const address = { street: 'Lindelaan', houseNumber: '12', postcode: '3511 AB', city: 'Utrecht', monument: true };
  const body = delivery({ project: { valueCents: 250_000, address } });
  const answer = await send(api.app, await api.key(), 'post', '/v1/deliveries')
    .send(body)
    .expect(202);
  ({ customerId: subject, projectId } = bodyOf(answer) as { customerId: string; projectId: string });
  const [delivered] = await api.deps.store.facts.load(subject);
  engineerId = delivered?.type === 'projectDelivered' ? delivered.engineerId : '';
  api.journeys.told.length = 0;
});

const pathOf = (taskId: string): string => new URL(api.deps.links.taskUrl(taskId)).pathname;
const get = async (path: string, status = 200): Promise<string> =>
  (await request(api.app).get(path).expect(status)).text;
const press = async (path: string, form: object = {}, status = 200): Promise<string> =>
  (await request(api.app).post(path).type('form').send(form).expect(status)).text;
const factsOf = async (type: string, of = subject) =>
  (await api.deps.store.facts.of(of)).filter((fact) => fact.type === type);
const wordsOf = async (id: string): Promise<string | undefined> =>
  (await api.deps.store.texts.findMany([id]))[0]?.words;

/** The build check by phone: its task, and its step as the journey puts it on record. */
async function buildCall(category: 'service' | 'commercial' = 'service'): Promise<string> {
  const key = `build:${projectId}`;
  const opened: FactOf<'stepDone'> = {
    ...{ _id: 'opened', subject, happenedAt: fixedNow, recordedAt: fixedNow, carriedOutAt: fixedNow },
    ...{ type: 'stepDone', outcome: 'opened', timing: 'planned', key, kind: 'build', projectId },
    ...{ channel: 'phone', category },
  };
  await api.deps.store.facts.insert(opened);
  return pathOf(await openTask(api, { subject, kind: 'build-call', projectId, key }));
}

describe('the page of a task', () => {
  test('says what to do, for whom and by when; fetching it changes nothing', async () => {
    const path = await buildCall();
    const before = await database.count();
    const text = await get(path);
    for (const words of [
      'Bel de klant: hoe verloopt de bouw?',
      'Doe in dit gesprek geen aanbieding',
      'vóór donderdag 26 november, 10.28 uur',
      'Joke Verbruggen',
      '<a href="tel:+31612345678">06 12345678</a>',
      'Dakkapel (monument)',
      'Lindelaan 12',
      '3511 AB Utrecht',
      'Sanne de Wit',
      'Taak gedaan',
      'Kan ik niet doen',
      'Overdragen aan een collega',
      'Mila Maas (manager)',
      '<option value="directie">de directie</option>',
    ])
      expect(text).toContain(words);
    expect(text).not.toMatch(/Te laat|Olga Oud|<script/);
    await request(api.app).head(path).expect(200);
    expect(await database.count()).toEqual(before);
    expect(api.journeys.told).toEqual([]);
  });

  test('has the offer where the step was commercial', async () => {
    expect(await get(await buildCall('commercial'))).toContain('% korting op een volgend project');
  });

  test.each([
    ['at its moment', '2026-11-26T09:28:00.000Z', false],
    ['a moment later', '2026-11-26T09:28:00.001Z', true],
  ])('says in a word that it is late: %s', async (_, now, late) => {
    const path = await buildCall();
    clock = now;
    expect((await get(path)).includes('Te laat')).toBe(late);
  });

  test('of a customer who was merged shows whom we know them to be', async () => {
    const path = await buildCall();
    await api.deps.store.customers.insert({ _id: 'c-2', name: 'Ada', email: 'ada@b.test', contactAsOf: fixedNow });
    await api.deps.store.customers.markMerged(subject, 'c-2');
    expect(await get(path)).toContain('Ada');
    await press(path);
    expect(api.journeys.told).toMatchObject([{ subject: 'c-2' }]);
  });

  test('is shown to nobody else: not kept, not found, not told on, not logged', async () => {
    const path = await buildCall();
    expect(headersOf(await request(api.app).get(path).expect(200))).toMatchObject({
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex, nofollow',
      'referrer-policy': 'no-referrer',
    });
    const title = /<title>(.*)<\/title>/.exec(await press(path, { note: 'Geheim' }))?.[1];
    expect(title).toBe('Taak gedaan · Bureau Test');
    expect(path).not.toMatch(/Verbruggen|Joke/);
    expect(api.logged.join('')).not.toMatch(/Verbruggen|612345678|Lindelaan|Sanne|Geheim|\/taak\/1\./);
  });

  test('of the bureau has no customer, and is done all the same', async () => {
    const id = await openTask(api, { subject: bureauId, kind: 'mail-alarm', key: 'mail-alarm:x', ownerId: 'manager' });
    const text = await get(pathOf(id));
    expect(text).not.toMatch(/<dt>Klant|<dt>Project/);
    expect(text).toContain('Mila Maas');
    expect(await press(pathOf(id))).toContain('U hoeft verder niets te doen');
    expect(await factsOf('taskDone', bureauId)).toMatchObject([{ key: 'mail-alarm:x', by: people.manager._id }]);
  });
});

describe('the press', () => {
  test('marks the task done by who does its owner’s work, tells the journey, and says what happens next', async () => {
    const text = await press(await buildCall(), { way: 'done', note: 'Alles ging goed.\r\nBelt zelf.' });
    expect(text).toContain('Dank u, de taak is gedaan');
    expect(text).toContain('De mail die anders na drie werkdagen ging, gaat niet meer.');
    const [task] = await api.deps.store.tasks.list({ subject }, 10);
    expect(task).toMatchObject({ doneAt: fixedNow, doneBy: engineerId });
    const [fact] = await factsOf('taskDone');
    expect(fact).toMatchObject({ key: `build:${projectId}`, by: engineerId, happenedAt: fixedNow });
    expect(await wordsOf(`${fact?._id ?? ''}|note`)).toBe('Alles ging goed.\nBelt zelf.');
    expect(api.journeys.told).toEqual([{ subject, factId: `${subject}|build:${projectId}|taskDone` }]);
  });

  test('while the owner is away is the deputy’s', async () => {
    const path = await buildCall();
    const engineer = await api.deps.store.staff.find(engineerId);
    const absences = [{ from: '2026-11-23T00:00:00.000Z', until: '2026-11-30T00:00:00.000Z' }];
    if (engineer) await api.deps.store.staff.save({ ...engineer, absences, deputyId: people.colleague._id });
    expect(await get(path)).toContain('<dd>Piet Post</dd>');
    await press(path);
    expect(await factsOf('taskDone')).toMatchObject([{ by: people.colleague._id }]);
  });

  test('twice is once, and who comes later reads by whom and when, and nothing of the customer', async () => {
    const path = await buildCall();
    await press(path);
    clock = '2026-11-24T10:00:00.000Z';
    expect(await press(path)).toContain('Gedaan door Sanne de Wit, maandag 23 november, 11.00 uur');
    expect(await factsOf('taskDone')).toHaveLength(1);
    expect(api.journeys.told).toHaveLength(1);
    const text = await get(path);
    expect(text).toContain('Deze taak is gedaan');
    expect(text).toContain('Gedaan door Sanne de Wit, maandag 23 november, 11.00 uur');
    expect(text).not.toMatch(/Verbruggen|612345678|Lindelaan|<button/);
  });

  test.each(['done', 'decline', 'hand-over'])('after a colleague did it elsewhere changes nothing: %s', async (way) => {
    const path = await buildCall();
    const [task] = await api.deps.store.tasks.list({ subject }, 10);
    const done = `/v1/tasks/${encodeURIComponent(task?._id ?? '')}/done`;
    await send(api.app, await api.key(), 'post', done)
      .send({ by: people.manager._id })
      .expect(200);
    const text = await press(path, { way, owner: engineerId, reason: 'x', to: 'directie' });
    expect(text).toContain('Gedaan door Mila Maas');
    expect(await factsOf('taskDone')).toHaveLength(1);
    expect(await api.deps.store.facts.load(subject)).toHaveLength(3);
  });

  test('after the mail went says so', async () => {
    const path = await buildCall();
    const key = `build:${projectId}`;
    const opened = await api.deps.store.facts.find('opened');
    const mail = { _id: 'mail', key: `${key}#mail`, channel: 'mail', outcome: 'sent' };
    await api.deps.store.facts.insert({ ...opened, ...mail } as CustomerFact);
    expect(await press(path)).toContain('De mail met dezelfde vraag was al bij de klant.');
  });

  test('on what follows an answer tells what the customer still gets', async () => {
    const key = `permit:${projectId}`;
    const url = api.deps.links.answerUrl({ subject, key, answer: 'rejected' }, fixedNow);
    await press(new URL(url).pathname);
    const id = await openTask(api, { subject, kind: 'rejected', projectId, key: `task:${key}:rejected` });
    const text = await press(pathOf(id));
    expect(text).toContain('De klant krijgt nog de bevestiging');
    expect(text).toContain('Hierna staat voor deze klant op de agenda: ');
    expect(text).not.toContain('gaat niet meer');
  });
});

describe('the other ways out', () => {
  test('given back, it goes to the role above, with the reason', async () => {
    const text = await press(await buildCall(), { way: 'decline', owner: engineerId, reason: 'Ik ben op vakantie' });
    expect(text).toContain('De taak is teruggegeven');
    expect(text).toContain('Nu van de manager');
    const [fact] = await factsOf('taskDeclined');
    expect(fact).toMatchObject({ by: engineerId });
    expect(await wordsOf((fact as { reasonId: string }).reasonId)).toBe('Ik ben op vakantie');
    expect(await api.deps.store.tasks.list({ ownerId: 'manager' }, 10)).toHaveLength(1);
  });

  test('handed over, it is the colleague’s', async () => {
    const to = people.colleague._id;
    const text = await press(await buildCall(), { way: 'hand-over', owner: engineerId, reason: 'Kent de klant', to });
    expect(text).toContain('Nu van Piet Post');
    expect(await factsOf('taskHandedOver')).toMatchObject([{ to, by: engineerId }]);
  });

  test.each([
    ['a reason', { way: 'decline', reason: ' ' }, 'Schrijf kort waarom'],
    ['a shorter reason', { way: 'decline', reason: 'é'.repeat(1_001) }, 'Dit is te lang'],
    ['words that can be read', { way: 'decline', reason: 'a\u202eb' }, 'Typ de tekst opnieuw'],
    ['a colleague', { way: 'hand-over', reason: 'Getypt', to: '' }, 'Kies aan wie u de taak overdraagt'],
    ['a colleague who is here', { way: 'hand-over', reason: 'Getypt', to: 'oud-1' }, 'Kies iemand anders'],
    ['another colleague', { way: 'hand-over', reason: 'Getypt', to: 'owner' }, 'Kies iemand anders'],
    ['a shorter note', { way: 'done', note: 'é'.repeat(1_001) }, 'Dit is te lang'],
  ])('without %s: asks again, keeps what was typed, and changes nothing', async (_what, form, words) => {
    const path = await buildCall();
    const before = await database.count();
    const to = 'to' in form && form.to === 'owner' ? { to: engineerId } : {};
    const text = await press(path, { owner: engineerId, ...form, ...to }, 422);
    expect(text).toContain(words);
    expect(text).toContain('Nog niet opgeslagen: ');
    if ('reason' in form) expect(text).toContain(`>${form.reason}</textarea>`);
    if (form.way !== 'done') expect(text).toMatch(/<details class="way" open[^>]*><summary>(Kan ik|Overdragen)/);
    expect(await database.count()).toEqual(before);
    expect(api.journeys.told).toEqual([]);
  });

  test('pressed twice moves it once: it was meant for the task as it was shown', async () => {
    const path = await buildCall();
    const form = { way: 'decline', owner: engineerId, reason: 'Ik kan niet' };
    await press(path, form);
    const text = await press(path, form, 409);
    expect(text).toContain('Deze taak is intussen van de manager');
    expect(text).toContain('>Ik kan niet</textarea>');
    expect(await factsOf('taskDeclined')).toHaveLength(1);
  });

  test('of directie it can only be handed over', async () => {
    const id = await openTask(api, { subject, kind: 'erasure', projectId, ownerId: 'directie' });
    expect(await get(pathOf(id))).not.toContain('Kan ik niet doen');
    const form = { way: 'decline', owner: 'directie', reason: 'x' };
    expect(await press(pathOf(id), form, 409)).toContain('Boven de directie staat niemand');
  });
});

describe('a reply to be read', () => {
  const replied = async (verdict: 'unsure' | 'question' = 'unsure'): Promise<void> => {
    await api.deps.store.texts.insert({ _id: 'reply|r1', subject, at: fixedNow, words: 'Tja <b>…</b>\nwat nu?' });
    await api.deps.store.facts.insert({
      ...{ _id: 'r', subject, happenedAt: fixedNow, recordedAt: fixedNow },
      ...{ type: 'replied', replyId: 'r1', verdict, wordsId: 'reply|r1' },
    });
  };
  const toRead = () => openTask(api, { subject, kind: 'read-reply', key: 'read:r1', projectId, ownerId: 'manager' });

  test('is shown word for word, with what it can be', async () => {
    await replied();
    const text = await get(pathOf(await toRead()));
    expect(text).toContain('Tja &lt;b>…&lt;/b>\nwat nu?');
    for (const word of ['Positief', 'Ter kennisgeving', 'Ontevreden', 'Vraag']) expect(text).toContain(word);
    expect(text).not.toContain('Taak gedaan');
  });

  test.each([
    ['positive', 'bedankje'],
    ['neutral', 'bevestiging'],
    ['negative', 'klacht'],
    ['question', 'constructeur'],
  ])('is %s: a fact and the task, once', async (verdict, words) => {
    await replied();
    const path = pathOf(await toRead());
    const text = await press(path, { verdict, note: 'Gelezen' });
    expect(text).toContain(words);
    await press(path, { verdict: 'positive' });
    const read = await factsOf('replyRead');
    expect(read).toMatchObject([{ replyId: 'r1', verdict, by: people.manager._id }]);
    expect(read[0]?._id).toBe(`${subject}|replyRead|r1|${read[0]?.happenedAt ?? ''}`);
    expect(await factsOf('taskDone')).toHaveLength(1);
    expect(api.journeys.told).toHaveLength(2);
  });

  test.each([{}, { verdict: 'spam' }, { way: 'done' }])('is not read without a choice: %j', async (form) => {
    await replied();
    const path = pathOf(await toRead());
    expect(await press(path, { note: 'Getypt', ...form }, 422)).toContain('Kies wat voor bericht dit is');
    expect(await factsOf('replyRead')).toEqual([]);
  });

  test('interrupted half way is completed, with the verdict that was given', async () => {
    await replied();
    const path = pathOf(await toRead());
    const { tasks } = api.deps.store;
    const real = tasks.markDone.bind(tasks);
    tasks.markDone = () => Promise.reject(new Error('died'));
    await press(path, { verdict: 'neutral' }, 500);
    tasks.markDone = real;
    await press(path, { verdict: 'neutral' });
    expect(await factsOf('replyRead')).toHaveLength(1);
    expect(await factsOf('taskDone')).toHaveLength(1);
  });

  test('that asks something is shown with the task to answer it', async () => {
    await replied('question');
    const id = await openTask(api, { subject, kind: 'question', key: 'task:reply:r1', projectId });
    expect(await get(pathOf(id))).toContain('wat nu?');
  });

  test('of a stranger is only read', async () => {
    await api.deps.store.texts.insert({ _id: 'reply|r2', subject: bureauId, at: fixedNow, words: 'Wie bent u?' });
    await api.deps.store.facts.insert({
      ...{ _id: 's', subject: bureauId, happenedAt: fixedNow, recordedAt: fixedNow },
      ...{ type: 'strangerWrote', replyId: 'r2', severity: 'minor' },
    });
    const id = await openTask(api, { subject: bureauId, kind: 'read-reply', key: 'read:r2', ownerId: 'manager' });
    const text = await get(pathOf(id));
    expect(text).toContain('Wie bent u?');
    expect(text).toContain('Taak gedaan');
    await press(pathOf(id));
    expect(await factsOf('replyRead', bureauId)).toEqual([]);
    expect(await factsOf('taskDone', bureauId)).toHaveLength(1);
  });
});

describe('a complaint', () => {
  const complaint = () =>
    openComplaint(api, { subject, projectId, words: 'De balk past niet', complaint: { severity: 'medium' } });
  const taskOf = async (caseId: string, kind: string, key: string): Promise<string> =>
    pathOf(
      await openTask(api, { subject: caseId, customerId: subject, kind, key, projectId, ownerId: people.manager._id }),
    );

  test('shows whose it is, how grave, in which words, and what was done so far', async () => {
    const caseId = await complaint();
    const at = '2026-11-23T11:00:00.000Z';
    await api.deps.store.texts.insert({ _id: 'n', subject: caseId, at, words: 'Komt morgen kijken' });
    await api.deps.store.facts.insert({
      ...{ _id: 'noted', subject: caseId, happenedAt: at, recordedAt: at },
      ...{ type: 'caseNoted', reasonId: 'n', by: people.colleague._id },
    });
    const text = await get(await taskOf(caseId, 'case-call', 'call:1'));
    for (const words of [
      'Joke Verbruggen',
      'middel',
      'De balk past niet',
      'Wat er al gebeurde (2)',
      'Piet Post',
      'Komt morgen kijken',
      'vóór dinsdag 24 november, 11.00 uur',
    ])
      expect(text).toContain(words);
  });

  test('goes on to its next step, and says so', async () => {
    const caseId = await complaint();
    const path = await taskOf(caseId, 'case-call', 'call:1');
    const text = await press(path, { way: 'done', note: 'Gesproken' });
    expect(text).toContain('oplossing voorstellen, vóór woensdag 25 november, 11.00 uur');
    expect(await factsOf('taskDone', caseId)).toMatchObject([{ key: 'call:1', by: people.manager._id }]);
  });

  test('out of order says so, keeps what was typed, and changes nothing', async () => {
    const caseId = await complaint();
    const path = await taskOf(caseId, 'case-implement', 'implement:1');
    const text = await press(path, { way: 'done', note: 'Alles klaar' }, 409);
    expect(text).toContain('nu niet aan de beurt');
    expect(text).toContain('>Alles klaar</textarea>');
    expect(await factsOf('taskDone', caseId)).toEqual([]);
  });

  test('is closed as solved, with a note', async () => {
    const caseId = await complaint();
    const path = await taskOf(caseId, 'case-close', 'close:1');
    expect(await press(path, { note: 'Klaar' }, 409)).toContain('pas dicht als de oplossing is uitgevoerd');
    for (const [n, step] of ['call', 'propose', 'implement'].entries())
      await api.deps.store.facts.insert(
        stepFact(caseId, `${step}:1`, people.manager._id, `2026-11-23T10:00:0${n}.000Z`),
      );
    expect(await get(path)).toContain('Opgelost en afsluiten');
    expect(await press(path, {}, 422)).toContain('Schrijf in een paar woorden hoe het is opgelost');
    const text = await press(path, { way: 'done', note: 'Nieuwe balk' });
    expect(text).toContain('De klacht is gesloten als opgelost');
    expect(text).toMatch(/Op woensdag 23 december 2026 vragen wij de klant/);
    const [closed] = await factsOf('caseClosed', caseId);
    expect(closed).toMatchObject({ as: 'solved', by: people.manager._id });
    expect(await wordsOf((closed as { reasonId: string }).reasonId)).toBe('Nieuwe balk');
    expect(await press(path, { way: 'done', note: 'Nieuwe balk' })).toContain('Deze taak is gedaan');
    expect(await factsOf('caseClosed', caseId)).toHaveLength(1);
  });
});

test.each(['none', '1.e30.x'])('a forged link shows and does nothing: %s', async (token) => {
  await buildCall();
  const before = await database.count();
  expect(await get(`/taak/${token}`, 404)).toContain('Deze link werkt niet');
  expect(await press(`/taak/${token}`, {}, 404)).toContain('030 123 45 67');
  const other = new URL(api.deps.links.optOutUrl({ subject, topic: 'offers' })).pathname;
  await press(other.replace('afmelden', 'taak'), {}, 404);
  await press(pathOf('no task of ours'), {}, 404);
  expect(await database.count()).toEqual(before);
});

test('more than a form holds is refused in words', async () => {
  expect(await press(await buildCall(), { note: 'x'.repeat(70_000) }, 413)).toContain('Dat lukte niet');
});

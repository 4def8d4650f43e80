import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import request from 'supertest';
import type { CustomerFact, FactOf } from '../../domain/customer/facts.ts';
import { bureauId } from '../../domain/subject.ts';
import { delivery } from './delivery.ts';
import { startDesk, type Desk } from './desk.ts';
import { openTask } from './open-task.ts';
import { people } from './people.ts';
import { fixedNow, headersOf, send } from './start-api.ts';
import { type Database, startDatabase } from './start-database.ts';

let database: Database;
let api: Desk;
let subject: string;
let projectId: string;
let engineerId: string;

beforeAll(async () => {
  database = await startDatabase();
}, 120_000);

afterAll(async () => {
  await database.stop();
});

beforeEach(async () => {
  const address = { street: 'Lindelaan', houseNumber: '12', postcode: '3511 AB', city: 'Utrecht', monument: true };
  api = await startDesk(database, delivery({ project: { valueCents: 250_000, address } }));
  ({ subject, projectId, engineerId } = api);
});

/** The build check by phone: its task, and its step as the journey puts it on record. */
async function buildCall(category: 'service' | 'commercial' = 'service'): Promise<string> {
  const key = `build:${projectId}`;
  const opened: FactOf<'stepDone'> = {
    ...{ _id: 'opened', subject, happenedAt: fixedNow, recordedAt: fixedNow, carriedOutAt: fixedNow },
    ...{ type: 'stepDone', outcome: 'opened', timing: 'planned', key, kind: 'build', projectId },
    ...{ channel: 'phone', category },
  };
  await api.deps.store.facts.insert(opened);
  return api.pathOf(await openTask(api, { subject, kind: 'build-call', projectId, key }));
}

describe('the page of a task', () => {
  test('says what to do, for whom and by when; fetching it changes nothing', async () => {
    const path = await buildCall();
    const before = await database.count();
    const text = await api.get(path);
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
    expect(await api.get(await buildCall('commercial'))).toContain('% korting op een volgend project');
  });

  test.each([
    ['at its moment', '2026-11-26T09:28:00.000Z', false],
    ['a moment later', '2026-11-26T09:28:00.001Z', true],
  ])('says in a word that it is late: %s', async (_, now, late) => {
    const path = await buildCall();
    api.setClock(now);
    expect((await api.get(path)).includes('Te laat')).toBe(late);
  });

  test('of a customer who was merged shows whom we know them to be', async () => {
    const path = await buildCall();
    await api.deps.store.customers.insert({ _id: 'c-2', name: 'Ada', email: 'ada@b.test', contactAsOf: fixedNow });
    await api.deps.store.customers.markMerged(subject, 'c-2');
    expect(await api.get(path)).toContain('Ada');
    await api.press(path);
    expect(api.journeys.told).toMatchObject([{ subject: 'c-2' }]);
  });

  test('is shown to nobody else: not kept, not found, not told on, not logged', async () => {
    const path = await buildCall();
    expect(headersOf(await request(api.app).get(path).expect(200))).toMatchObject({
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex, nofollow',
      'referrer-policy': 'no-referrer',
    });
    const title = /<title>(.*)<\/title>/.exec(await api.press(path, { note: 'Geheim' }))?.[1];
    expect(title).toBe('Taak gedaan · Bureau Test');
    expect(path).not.toMatch(/Verbruggen|Joke/);
    expect(api.logged.join('')).not.toMatch(/Verbruggen|612345678|Lindelaan|Sanne|Geheim|\/taak\/1\./);
  });

  test('of the bureau has no customer, and is done all the same', async () => {
    const id = await openTask(api, { subject: bureauId, kind: 'mail-alarm', key: 'mail-alarm:x', ownerId: 'manager' });
    const text = await api.get(api.pathOf(id));
    expect(text).not.toMatch(/<dt>Klant|<dt>Project/);
    expect(text).toContain('Mila Maas');
    expect(await api.press(api.pathOf(id))).toContain('U hoeft verder niets te doen');
    expect(await api.factsOf('taskDone', bureauId)).toMatchObject([{ key: 'mail-alarm:x', by: people.manager._id }]);
  });
});

describe('the press', () => {
  test('marks the task done by who does its owner’s work, tells the journey, and says what happens next', async () => {
    const text = await api.press(await buildCall(), { way: 'done', note: 'Alles ging goed.\r\nBelt zelf.' });
    expect(text).toContain('Dank u, de taak is gedaan');
    expect(text).toContain('De mail die anders na drie werkdagen ging, gaat niet meer.');
    const [task] = await api.deps.store.tasks.list({ subject }, 10);
    expect(task).toMatchObject({ doneAt: fixedNow, doneBy: engineerId });
    const [fact] = await api.factsOf('taskDone');
    expect(fact).toMatchObject({ key: `build:${projectId}`, by: engineerId, happenedAt: fixedNow });
    expect(await api.wordsOf(`${fact?._id ?? ''}|note`)).toBe('Alles ging goed.\nBelt zelf.');
    expect(api.journeys.told).toEqual([{ subject, factId: `${subject}|build:${projectId}|taskDone` }]);
  });

  test('while the owner is away is the deputy’s', async () => {
    const path = await buildCall();
    const engineer = await api.deps.store.staff.find(engineerId);
    const absences = [{ from: '2026-11-23T00:00:00.000Z', until: '2026-11-30T00:00:00.000Z' }];
    if (engineer) await api.deps.store.staff.save({ ...engineer, absences, deputyId: people.colleague._id });
    expect(await api.get(path)).toContain('<dd>Piet Post</dd>');
    await api.press(path);
    expect(await api.factsOf('taskDone')).toMatchObject([{ by: people.colleague._id }]);
  });

  test('twice is once, and who comes later reads by whom and when, and nothing of the customer', async () => {
    const path = await buildCall();
    await api.press(path);
    api.setClock('2026-11-24T10:00:00.000Z');
    expect(await api.press(path)).toContain('Gedaan door Sanne de Wit, maandag 23 november, 11.00 uur');
    expect(await api.factsOf('taskDone')).toHaveLength(1);
    expect(api.journeys.told).toHaveLength(1);
    const text = await api.get(path);
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
    const text = await api.press(path, { way, owner: engineerId, reason: 'x', to: 'directie' });
    expect(text).toContain('Gedaan door Mila Maas');
    expect(await api.factsOf('taskDone')).toHaveLength(1);
    expect(await api.deps.store.facts.load(subject)).toHaveLength(3);
  });

  test('after the mail went says so', async () => {
    const path = await buildCall();
    const key = `build:${projectId}`;
    const opened = await api.deps.store.facts.find('opened');
    const mail = { _id: 'mail', key: `${key}#mail`, channel: 'mail', outcome: 'sent' };
    await api.deps.store.facts.insert({ ...opened, ...mail } as CustomerFact);
    expect(await api.press(path)).toContain('De mail met dezelfde vraag was al bij de klant.');
  });

  test('on what follows an answer tells what the customer gets next', async () => {
    const key = `permit:${projectId}`;
    await api.deps.store.facts.insert({
      ...{ _id: 'asked', subject, happenedAt: fixedNow, recordedAt: fixedNow, carriedOutAt: fixedNow },
      ...{ type: 'stepDone', outcome: 'sent', timing: 'planned', key, kind: 'permit', projectId },
      ...{ channel: 'mail', category: 'service' },
    });
    const url = api.deps.links.answerUrl({ subject, key, answer: 'rejected' }, fixedNow);
    await api.press(new URL(url).pathname);
    const id = await openTask(api, { subject, kind: 'rejected', projectId, key: `task:${key}:rejected` });
    const text = await api.press(api.pathOf(id));
    // Done before it was promised: the customer is not told that somebody will call.
    expect(text).not.toContain('De klant krijgt nog de bevestiging');
    expect(text).toContain('Hierna staat voor deze klant op de agenda: ');
    expect(text).not.toContain('gaat niet meer');
  });
});

test.each(['none', '1.e30.x'])('a forged link shows and does nothing: %s', async (token) => {
  await buildCall();
  const before = await database.count();
  expect(await api.get(`/taak/${token}`, 404)).toContain('Deze link werkt niet');
  expect(await api.press(`/taak/${token}`, {}, 404)).toContain('030 123 45 67');
  const other = new URL(api.deps.links.optOutUrl({ subject, topic: 'offers' })).pathname;
  await api.press(other.replace('afmelden', 'taak'), {}, 404);
  await api.press(api.pathOf('no task of ours'), {}, 404);
  expect(await database.count()).toEqual(before);
});

test('more than a form holds is refused in words', async () => {
  expect(await api.press(await buildCall(), { note: 'x'.repeat(70_000) }, 413)).toContain('Uw tekst is te lang');
});

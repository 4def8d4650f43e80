import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { FactOf } from '../../domain/customer/facts.ts';
import { bureauId } from '../../domain/subject.ts';
import { openComplaint, stepFact } from './complaint.ts';
import { delivery } from './delivery.ts';
import { startDesk, type Desk } from './desk.ts';
import { openTask } from './open-task.ts';
import { people } from './people.ts';
import { fixedNow } from './start-api.ts';
import type { Reply } from '../../store/replies.ts';
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

describe('the other ways out', () => {
  test('given back, it goes to the role above, with the reason', async () => {
    const text = await api.press(await buildCall(), {
      way: 'decline',
      owner: engineerId,
      reason: 'Ik ben op vakantie',
    });
    expect(text).toContain('De taak is teruggegeven');
    expect(text).toContain('Nu van de manager');
    const [fact] = await api.factsOf('taskDeclined');
    expect(fact).toMatchObject({ by: engineerId });
    expect(await api.wordsOf((fact as { reasonId: string }).reasonId)).toBe('Ik ben op vakantie');
    expect(await api.deps.store.tasks.list({ ownerId: 'manager' }, 10)).toHaveLength(1);
  });

  test('a suggestion that is declined ends: nobody else gets it', async () => {
    const task = await openTask(api, { subject, kind: 'switch-channel', projectId, key: 'switch-channel:2026-11-20' });
    const path = api.pathOf(task);
    expect(await api.press(path, { way: 'decline', owner: engineerId, reason: 'Leest onze mails wel' })).toContain(
      'Het voorstel is afgewezen',
    );
    const [fact] = await api.factsOf('taskDeclined');
    expect(fact).toMatchObject({ key: 'switch-channel:2026-11-20', by: engineerId });
    expect(fact).not.toHaveProperty('to');
    expect(await api.factsOf('taskDone')).toEqual([]);
    expect(await api.deps.store.tasks.list({ state: 'open' }, 10)).toEqual([]);
  });

  test('handed over, it is the colleague’s', async () => {
    const to = people.colleague._id;
    const text = await api.press(await buildCall(), {
      way: 'hand-over',
      owner: engineerId,
      reason: 'Kent de klant',
      to,
    });
    expect(text).toContain('Nu van Piet Post');
    expect(await api.factsOf('taskHandedOver')).toMatchObject([{ to, by: engineerId }]);
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
    const text = await api.press(path, { owner: engineerId, ...form, ...to }, 422);
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
    await api.press(path, form);
    const text = await api.press(path, form, 409);
    expect(text).toContain('Deze taak is intussen van de manager');
    expect(text).toContain('>Ik kan niet</textarea>');
    expect(await api.factsOf('taskDeclined')).toHaveLength(1);
  });

  test('of directie it can only be handed over', async () => {
    const id = await openTask(api, { subject, kind: 'erasure', projectId, ownerId: 'directie' });
    expect(await api.get(api.pathOf(id))).not.toContain('Kan ik niet doen');
    const form = { way: 'decline', owner: 'directie', reason: 'x' };
    expect(await api.press(api.pathOf(id), form, 409)).toContain('Boven de directie staat niemand');
  });
});

describe('a reply to be read', () => {
  const reply = (_id: string, of: string, words: string): Reply => ({
    ...{ _id, subject: of, receivedAt: fixedNow, from: 'jan@elders.test', title: 'Re: uw project', words },
    ...{ attachments: 0, verdict: 'unsure', rule: 'none', version: '1', confidence: 0, severity: 'minor' },
    ...{ danger: false, requests: [] },
  });
  const replied = async (verdict: 'unsure' | 'question' = 'unsure'): Promise<void> => {
    const words = 'Tja <b>…</b>\nwat nu?';
    await api.deps.store.replies.insert(reply('r1', subject, words));
    await api.deps.store.texts.insert({ _id: 'reply|r1', subject, at: fixedNow, words });
    await api.deps.store.facts.insert({
      ...{ _id: 'r', subject, happenedAt: fixedNow, recordedAt: fixedNow },
      ...{ type: 'replied', replyId: 'r1', verdict, wordsId: 'reply|r1' },
    });
  };
  const toRead = () => openTask(api, { subject, kind: 'read-reply', key: 'read:r1', projectId, ownerId: 'manager' });

  test('is shown word for word, with what it can be', async () => {
    await replied();
    const text = await api.get(api.pathOf(await toRead()));
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
    const path = api.pathOf(await toRead());
    const text = await api.press(path, { verdict, note: 'Gelezen' });
    expect(text).toContain(words);
    await api.press(path, { verdict: 'positive' });
    const read = await api.factsOf('replyRead');
    expect(read).toMatchObject([{ replyId: 'r1', verdict, by: people.manager._id }]);
    expect(await api.deps.store.replies.find('r1')).toMatchObject({ read: { verdict, by: people.manager._id } });
    expect(await api.factsOf('taskDone')).toHaveLength(1);
    expect(api.journeys.told).toHaveLength(2);
  });

  test.each([{}, { verdict: 'spam' }, { way: 'done' }])('is not read without a choice: %j', async (form) => {
    await replied();
    const path = api.pathOf(await toRead());
    expect(await api.press(path, { note: 'Getypt', ...form }, 422)).toContain('Kies wat voor bericht dit is');
    expect(await api.factsOf('replyRead')).toEqual([]);
  });

  test('interrupted half way is completed, with the verdict that was given', async () => {
    await replied();
    const path = api.pathOf(await toRead());
    const { tasks } = api.deps.store;
    const real = tasks.markDone.bind(tasks);
    tasks.markDone = () => Promise.reject(new Error('died'));
    await api.press(path, { verdict: 'neutral' }, 500);
    tasks.markDone = real;
    await api.press(path, { verdict: 'neutral' });
    expect(await api.factsOf('replyRead')).toHaveLength(1);
    expect(await api.factsOf('taskDone')).toHaveLength(1);
  });

  test('that asks something is shown with the task to answer it', async () => {
    await replied('question');
    const id = await openTask(api, { subject, kind: 'question', key: 'task:reply:r1', projectId });
    expect(await api.get(api.pathOf(id))).toContain('wat nu?');
  });

  test('of a stranger is only read', async () => {
    await api.deps.store.replies.insert(reply('r2', bureauId, 'Wie bent u?'));
    await api.deps.store.facts.insert({
      ...{ _id: 's', subject: bureauId, happenedAt: fixedNow, recordedAt: fixedNow },
      ...{ type: 'strangerWrote', replyId: 'r2', severity: 'minor' },
    });
    const id = await openTask(api, { subject: bureauId, kind: 'read-reply', key: 'read:r2', ownerId: 'manager' });
    const text = await api.get(api.pathOf(id));
    expect(text).toContain('Wie bent u?');
    expect(text).toContain('jan@elders.test');
    expect(text).toContain('Taak gedaan');
    await api.press(api.pathOf(id));
    expect(await api.factsOf('replyRead', bureauId)).toEqual([]);
    expect(await api.factsOf('taskDone', bureauId)).toHaveLength(1);
  });
});

describe('a complaint', () => {
  const complaint = () =>
    openComplaint(api, { subject, projectId, words: 'De balk past niet', complaint: { severity: 'medium' } });
  const taskOf = async (caseId: string, kind: string, key: string): Promise<string> =>
    api.pathOf(
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
    const text = await api.get(await taskOf(caseId, 'case-call', 'call:1'));
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
    const text = await api.press(path, { way: 'done', note: 'Gesproken' });
    expect(text).toContain('oplossing voorstellen, vóór woensdag 25 november, 11.00 uur');
    expect(await api.factsOf('taskDone', caseId)).toMatchObject([{ key: 'call:1', by: people.manager._id }]);
  });

  test('out of order says so, keeps what was typed, and changes nothing', async () => {
    const caseId = await complaint();
    const path = await taskOf(caseId, 'case-implement', 'implement:1');
    const text = await api.press(path, { way: 'done', note: 'Alles klaar' }, 409);
    expect(text).toContain('nu niet aan de beurt');
    expect(text).toContain('>Alles klaar</textarea>');
    expect(await api.factsOf('taskDone', caseId)).toEqual([]);
  });

  test('is closed as solved, with a note', async () => {
    const caseId = await complaint();
    const path = await taskOf(caseId, 'case-close', 'close:1');
    expect(await api.press(path, { note: 'Klaar' }, 409)).toContain('pas dicht als de oplossing is uitgevoerd');
    for (const [n, step] of ['call', 'propose', 'implement'].entries())
      await api.deps.store.facts.insert(
        stepFact(caseId, `${step}:1`, people.manager._id, `2026-11-23T10:00:0${n}.000Z`),
      );
    expect(await api.get(path)).toContain('Opgelost en afsluiten');
    expect(await api.press(path, {}, 422)).toContain('Schrijf in een paar woorden hoe het is opgelost');
    const text = await api.press(path, { way: 'done', note: 'Nieuwe balk' });
    expect(text).toContain('De klacht is gesloten als opgelost');
    expect(text).toMatch(/Op woensdag 23 december 2026 vragen wij de klant/);
    const [closed] = await api.factsOf('caseClosed', caseId);
    expect(closed).toMatchObject({ as: 'solved', by: people.manager._id });
    expect(await api.wordsOf((closed as { reasonId: string }).reasonId)).toBe('Nieuwe balk');
    expect(await api.press(path, { way: 'done', note: 'Nieuwe balk' })).toContain('Deze taak is gedaan');
    expect(await api.factsOf('caseClosed', caseId)).toHaveLength(1);
  });
});

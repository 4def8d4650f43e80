import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { noteIdOf } from '../../api/customers/words-of.ts';
import { onboardingTable } from '../../domain/partner/onboarding-table.ts';
import { taskWords } from '../../templates/task-words.ts';
import { type Desk, startDesk } from './desk.ts';
import { people } from './people.ts';
import { bodyOf, fixedNow, send } from './start-api.ts';
import { type Database, startDatabase } from './start-database.ts';

let database: Database;
let api: Desk;
let partnerId: string;
beforeAll(async () => void (database = await startDatabase()), 120_000);
afterAll(() => database.stop());
beforeEach(async () => {
  api = await startDesk(database);
  const made = await send(api.app, api.apiKey, 'post', '/v1/partners')
    .send({ kind: 'contractor', name: 'Visser Bouw', contactName: 'Sanne Visser', email: 'sanne@visser.example' })
    .expect(202);
  ({ partnerId } = bodyOf(made) as { partnerId: string });
});

async function open(key: string, kind: string, about?: string): Promise<string> {
  const _id = `${partnerId}|${key}`;
  await api.deps.store.tasks.open({
    ...{ _id, subject: partnerId, partnerId, key, kind, ownerId: 'manager' },
    ...{ openedAt: fixedNow, dueAt: '2026-11-26T10:00:00.000Z', ...(about !== undefined && { about }) },
  });
  return _id;
}

const done = (taskId: string, body: object) => api.post(`/v1/tasks/${encodeURIComponent(taskId)}/done`, body);

test('an item of the first weeks is done with what came of it, and that is kept as its proof', async () => {
  const taskId = await open('onboarding-call', 'onboarding-call');
  const by = people.manager._id;
  const refused = await done(taskId, { by }).expect(422);
  expect(bodyOf(refused)).toMatchObject({ errors: [{ pointer: '/note' }] });
  await done(taskId, { by, note: 'Gesproken op maandag; hij wil twee projecten per maand.' }).expect(200);
  const [fact] = await api.factsOf('taskDone', partnerId);
  expect(fact).toMatchObject({ key: 'onboarding-call', by });
  expect(await api.wordsOf(noteIdOf(fact?._id ?? ''))).toBe('Gesproken op maandag; hij wil twee projecten per maand.');
  // Said again by the same person, also without the words: nothing changes.
  await done(taskId, { by }).expect(200);
});

test('its page asks for the proof, and says so where it is missing', async () => {
  const path = api.pathOf(await open('onboarding-portfolio', 'onboarding-portfolio'));
  expect(await api.get(path)).toContain('Dit is het bewijs dat het is gedaan.');
  expect(await api.press(path, { way: 'done' }, 422)).toContain('Schrijf in een paar woorden wat eruit kwam.');
  expect(await api.press(path, { way: 'done', note: 'Drie projecten gezien, alle hout.' })).toContain('gedaan');
});

test('the word to the manager when a week is over names what is open, and needs no proof', async () => {
  const about = 'onboarding-portfolio onboarding-expectations';
  const taskId = await open('onboarding-nudge:1', 'onboarding-nudge', about);
  const text = await api.get(api.pathOf(taskId));
  for (const name of ['onboarding-portfolio', 'onboarding-expectations'])
    expect(text).toContain(`Nog open: ${taskWords(name, 'service').title}.`);
  expect(text).not.toContain(taskWords('onboarding-call', 'service').title);
  await done(taskId, { by: people.manager._id }).expect(200);
});

test('every item says in its words what its proof is', () => {
  for (const name of Object.keys(onboardingTable))
    expect(taskWords(name, 'service').instructions.filter((words) => words.startsWith('Bewijs: '))).toHaveLength(1);
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { CaseFact, CaseFactOf } from '../../domain/complaint/facts.ts';
import { courseOf, currentRound } from '../../domain/complaint/course.ts';
import { pathOf, type PageWorld, startPageWorld } from './page-world.ts';
import { fixedNow } from './start-api.ts';
import { type Database, startDatabase } from './start-database.ts';

let database: Database;
let world: PageWorld;
let caseId: string;

/** A complaint of 24 November, solved and closed the same day, asked after on Christmas Eve. */
const now = '2026-12-24T09:30:00.000Z';

beforeAll(async () => {
  database = await startDatabase();
}, 120_000);

afterAll(async () => {
  await database.stop();
});

beforeEach(async () => {
  world = await startPageWorld(database);
  world.setClock(now);
  caseId = `case-${world.id}-1`;
  await happened('2026-11-24T09:00:00.000Z', {
    ...{ type: 'caseOpened', customerId: world.id, projectId: world.projectId, engineerId: 'e' },
    ...{ source: 'feedback', severity: 'minor' },
  });
  await done(1);
  await world.done({ subject: caseId, key: 'followup:1', kind: 'followup', at: '2026-12-24T09:00:00.000Z' });
});

type New = CaseFact extends infer F
  ? F extends CaseFact
    ? Omit<F, '_id' | 'subject' | 'happenedAt' | 'recordedAt'>
    : never
  : never;

const happened = async (at: string, fact: New): Promise<void> =>
  world.happened({
    ...{ _id: `${caseId}|${fact.type}|${'key' in fact ? fact.key : ''}|${at}`, subject: caseId },
    ...{ happenedAt: at, recordedAt: at, ...fact },
  });

/** Every step of a round is done, and the case closed as solved. */
async function done(round: number, day = '2026-11-24'): Promise<void> {
  for (const [n, step] of ['call', 'propose', 'implement'].entries())
    await happened(`${day}T1${n}:00:00.000Z`, { type: 'taskDone', key: `${step}:${round}`, by: 'e' });
  await happened(`${day}T14:00:00.000Z`, { type: 'caseClosed', as: 'solved', reasonId: 'r', by: 'e' });
}

const path = (answer: string, key = 'followup:1'): string =>
  pathOf(world.deps.links.answerUrl({ subject: caseId, key, answer }, fixedNow));

async function facts<T extends CaseFact['type']>(type: T): Promise<CaseFactOf<T>[]> {
  return (await world.deps.store.facts.ofCase(caseId)).filter((fact): fact is CaseFactOf<T> => fact.type === type);
}

const course = async () => courseOf(await world.deps.store.facts.ofCase(caseId), now);

describe('the question after a complaint', () => {
  test('is shown with its answers and its project; fetching it changes nothing', async () => {
    const before = await database.count();
    const { text } = await world.get(path('no'));
    for (const words of ['Bent u tevreden met de oplossing?', 'Nee, nog niet', 'uw dakkapel (Lindelaan 12)'])
      expect(text).toContain(words);
    expect(text).toContain('Wat is er nog niet opgelost?');
    expect(await database.count()).toEqual(before);
  });

  test('answered yes is thanked for, and told to the case', async () => {
    const { text } = await world.press(path('yes'), { words: 'Netjes opgelost' });
    expect(text).toContain('Fijn dat het is opgelost.');
    expect(text).toContain('U krijgt een korte bevestiging per e-mail.');
    const [fact] = await facts('answered');
    expect(fact).toMatchObject({ key: 'followup:1', kind: 'followup', projectId: world.projectId, answer: 'yes' });
    expect(fact).toHaveProperty('wordsId');
    expect(world.journeys.told.at(-1)).toEqual({ subject: caseId, factId: fact?._id });
    expect(await world.facts('answered')).toEqual([]);
  });

  test('answered no begins a new round one level higher, and says by when we call', async () => {
    const { text } = await world.press(path('no'));
    expect(text).toContain('Het spijt ons dat het nog niet goed is.');
    expect(text).toContain('Wij bellen u, uiterlijk vrijdag 25 december, 10.30 uur.');
    expect(await course()).toMatchObject({ owner: 'manager', rounds: [{ nth: 1 }, { nth: 2 }] });
    await world.press(path('no'));
    expect(await facts('answered')).toHaveLength(1);
  });

  test('yes after a no closes nothing: the owner is asked to look', async () => {
    await world.press(path('no'));
    const { text } = await world.press(path('no'), { answer: 'yes' });
    expect(text).toContain('Uw melding staat nog open.');
    expect((await facts('answered')).map(({ answer }) => answer)).toEqual(['no', 'yes']);
    expect(await facts('customerContent')).toMatchObject([{ key: 'followup:1', answer: 'yes' }]);
  });

  test.each([
    ['no', 'caseJoined'],
    ['yes', 'caseReopened'],
  ] as const)('with words of danger beside a %s goes to the directie', async (answer, type) => {
    const { text } = await world.press(path(answer), { words: 'Er zit weer een scheur' });
    expect(text).toContain('Iemand van de directie belt u, uiterlijk vrijdag 25 december, 10.30 uur.');
    const [answered] = await facts('answered');
    expect(await facts(type)).toMatchObject([{ source: 'followup', severity: 'major', wordsId: answered?.wordsId }]);
    const known = await course();
    expect(known).toMatchObject({ owner: 'directie', severity: 'major' });
    expect(known && currentRound(known).nth).toBe(2);
  });

  test('a no by an old link is heard too: it answers for the newest round', async () => {
    await happened('2026-12-24T09:10:00.000Z', {
      ...{ type: 'answered', key: 'followup:1', kind: 'followup', projectId: world.projectId, answer: 'no' },
    });
    await done(2, '2026-12-25');
    world.setClock('2026-12-28T10:00:00.000Z');
    await world.press(path('no'));
    expect((await facts('answered')).at(-1)).toMatchObject({ key: 'followup:2', answer: 'no' });
    expect(await course()).toMatchObject({ rounds: [{ nth: 1 }, { nth: 2 }, { nth: 3 }] });
  });

  test('is refused where it was never sent, has no such answer, or is expired', async () => {
    const before = await database.count();
    expect((await world.press(path('no', 'followup:2'))).status).toBe(404);
    expect((await world.press(path('no'), { answer: 'satisfied' })).status).toBe(422);
    world.setClock('2027-11-24T10:00:00.000Z');
    const { status, text } = await world.get(path('no'));
    expect([status, text.includes('info@bureau.test')]).toEqual([410, true]);
    expect(await database.count()).toEqual(before);
  });
});

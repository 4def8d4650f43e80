import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { delivery } from './delivery.ts';
import { type Desk, startDesk } from './desk.ts';
import { openTask } from './open-task.ts';
import { bodyOf, fixedNow, send } from './start-api.ts';
import { type Database, startDatabase } from './start-database.ts';

let database: Database;
let api: Desk;

beforeAll(async () => {
  database = await startDatabase();
}, 120_000);
afterAll(async () => database.stop());
beforeEach(async () => {
  api = await startDesk(database, delivery());
  await api.deps.store.clientCodes.claim('jverbruggen123', api.subject);
});

const words = 'Kan het vóór de zomer? Bel gerust ’s avonds.';

async function registered(said: string | undefined): Promise<string> {
  const answer = await send(api.app, await api.key(), 'post', '/v1/referrals').send({
    ...{ code: 'jverbruggen123', customer: { name: 'Piet Berg', email: 'piet@berg.test' } },
    ...{ projectType: 'uitbouw', happenedAt: fixedNow, showName: false, by: 'manager-1', ...(said && { words: said }) },
  });
  return (bodyOf(answer) as { customerId: string }).customerId;
}

test.each<[string, 'new-lead' | 'build-call', boolean]>([
  ['stand with the task to call him', 'new-lead', true],
  ['do not stand with another task', 'build-call', false],
])('the words of who registered %s', async (_, kind, shown) => {
  const subject = await registered(words);
  const page = await api.get(
    api.pathOf(await openTask(api, { subject, kind, key: 'lead:registered', ownerId: 'manager' })),
  );
  expect(page.includes('vóór de zomer')).toBe(shown);
});

test('the task of who wrote nothing shows no words', async () => {
  const subject = await registered(undefined);
  const task = await openTask(api, { subject, kind: 'new-lead', key: 'lead:registered', ownerId: 'manager' });
  expect(await api.get(api.pathOf(task))).not.toContain('<blockquote');
});

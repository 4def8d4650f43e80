import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { reconcilePostmark } from '../../workflows/reconcile-postmark.ts';
import { createJourneys } from '../../workflows/journeys.ts';
import { delivery } from '../api/delivery.ts';
import '../support/quiet-temporal.ts';
import { startTestHouse, type TestHouse } from '../support/test-house.ts';

let house: TestHouse;
let customerId: string;

beforeAll(async () => {
  house = await startTestHouse();
  const body = delivery({ deliveredAt: new Date().toISOString().slice(0, 10) });
  ({ customerId } = (await house.call('POST', '/v1/deliveries', body)) as { customerId: string });
}, 120_000);

afterAll(async () => {
  await house.end();
});

async function mailOut(to: string): Promise<string> {
  const answer = await fetch(`${house.addresses.mailBox}/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-postmark-server-token': house.settings.postmark.token },
    body: JSON.stringify({
      From: 'a@bureau.test',
      ReplyTo: house.settings.replyAddress,
      To: to,
      Subject: 'x',
      TextBody: 'x',
    }),
  });
  return ((await answer.json()) as { MessageID: string }).MessageID;
}

const timeline = async (): Promise<string> =>
  JSON.stringify(await house.call('GET', `/v1/customers/${customerId}/timeline`));

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let n = 0; n < 100 && !(await holds()); n++) await pause(100);
}

test('what the mail box lets happen reaches the app, and its answers come in', async () => {
  const messageId = await mailOut('joke@verbruggen.test');
  const happened = house.outbox.reply(messageId, { from: 'joke@verbruggen.test', subject: 'Re: x', text: 'Dank u' });
  expect(await happened).toBe('The address for replies took it (200).');
  expect(await house.outbox.emit(messageId, { type: 'HardBounce' })).toBe('The webhook took it (200).');
  await until(async () => /addressSuppressed/.test(await timeline()) && /"replied"/.test(await timeline()));
  expect(await timeline()).toMatch(/addressSuppressed/);
  const { replies } = await house.call('GET', `/v1/replies?customer=${customerId}`);
  expect(replies).toMatchObject([{ words: expect.stringContaining('Dank u') as never }]);
}, 60_000);

test('every night what Postmark has is compared with what it told', async () => {
  const { taskQueue } = house.settings;
  const result = await house.client.workflow.execute<typeof reconcilePostmark>('reconcilePostmark', {
    ...{ workflowId: 'reconcile-postmark-test', taskQueue, args: [] },
  });
  expect(result).toEqual({ listed: 2, missed: 0, restored: 0 });
  const ids: string[] = [];
  for await (const { scheduleId } of house.client.schedule.list()) ids.push(scheduleId);
  expect(ids).toContain('reconcile-postmark');
}, 60_000);

test('every journey looks again, once for each stop and lift', async () => {
  const journeys = createJourneys(house.client, house.settings.taskQueue);
  await journeys.replanAll('bureau|commercialResumed|1');
  await journeys.replanAll('bureau|commercialResumed|1');
  const handle = house.client.workflow.getHandle('replan-journeys:bureau:commercialResumed:1');
  expect(await handle.result()).toEqual({ told: 1 });
  await journeys.replanAll('bureau|commercialResumed|1');
  const { runId, historyLength } = await handle.describe();
  expect([typeof runId, historyLength < 20]).toEqual(['string', true]);
  const { events } = await house.client.workflow.getHandle(customerId).fetchHistory();
  const heard = (events ?? []).filter((event) => event.workflowExecutionSignaledEventAttributes);
  expect(heard.length).toBeGreaterThan(1);
}, 60_000);

import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { delivery } from '../api/delivery.ts';
import '../support/quiet-temporal.ts';
import { startTestHouse, type TestHouse } from '../support/test-house.ts';

let house: TestHouse;

beforeAll(async () => {
  house = await startTestHouse();
  await house.call('POST', '/v1/deliveries', delivery({ deliveredAt: new Date().toISOString().slice(0, 10) }));
}, 120_000);

afterAll(async () => {
  await house.end();
});

test('asked for, the metrics are counted by a worker; every night by a schedule', async () => {
  expect(await house.call('POST', '/v1/metrics/rollup', {})).toEqual({ state: 'started' });
  const workflow = house.client.workflow.getHandle('roll-up-metrics-now');
  expect(await workflow.result()).toEqual({ summedUp: 1, customers: 1 });
  expect(await house.call('GET', '/v1/metrics')).toMatchObject({
    metrics: expect.arrayContaining([expect.objectContaining({ id: 'repeatRate', n: 1, why: 'too few' })]) as never,
  });
  const scheduled: string[] = [];
  for (let n = 0; n < 50 && !scheduled.includes('roll-up-metrics'); n++) {
    for await (const { scheduleId } of house.client.schedule.list()) scheduled.push(scheduleId);
    await pause(100);
  }
  expect(scheduled).toContain('roll-up-metrics');
}, 60_000);

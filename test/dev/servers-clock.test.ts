import { expect, test } from '@jest/globals';
import { freePort, portTaken } from '../../dev/servers/ports.ts';
import { startClockServer } from '../../dev/servers/start-clock-server.ts';

const day = 86_400_000;

test('the clock server moves one clock by what is slept, one sleep after the other, and else not at all', async () => {
  const port = await freePort();
  const server = await startClockServer({ env: process.env, port, report: () => undefined });
  const started = await server.clock.now();
  await Promise.all([server.clock.sleep(30 * day), server.clock.sleep(335 * day)]);
  const moved = (await server.clock.now()) - started;
  expect(moved).toBeGreaterThanOrEqual(365 * day);
  expect(moved).toBeLessThan(365 * day + 60_000);
  await server.stop();
  expect(await portTaken(port)).toBe(false);
}, 300_000);

test('without Java, Maven and a download there is one sentence that names the ways', async () => {
  const env = { PATH: '/nonexistent', XDG_CACHE_HOME: '/nonexistent', NAZORG_OFFLINE: '1' };
  const start = startClockServer({ env, port: await freePort(), report: () => undefined });
  await expect(start).rejects.toThrow(/install Java 17 or newer and Maven, or allow its download/);
});

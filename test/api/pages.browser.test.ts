import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from './browser.ts';
import { delivery } from './delivery.ts';
import { openTask } from './open-task.ts';
import { bodyOf, fixedNow, send, startApi, type StartedApi } from './start-api.ts';
import { type Database, startDatabase } from './start-database.ts';

let database: Database;
let api: StartedApi;
let browser: Browser;
let server: Server;
let origin: string;
let id: string;
let projectId: string;

beforeAll(async () => {
  [database, browser] = await Promise.all([startDatabase(), startBrowser()]);
  api = startApi(database);
  const answer = await send(api.app, await api.key(), 'post', '/v1/deliveries')
    .send(delivery())
    .expect(202);
  ({ customerId: id, projectId } = bodyOf(answer) as { customerId: string; projectId: string });
  server = createServer(api.app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}, 120_000);

afterAll(async () => {
  await browser.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await database.stop();
});

beforeEach(async () => {
  await database.connection.models['facts']?.deleteMany({ type: { $in: ['answered', 'optedOut', 'taskDone'] } });
  await database.connection.models['tasks']?.deleteMany({});
  for (const [kind, dueAt] of Object.entries(dueAtOf)) await openTask(api, { subject: id, projectId, kind, dueAt });
});

const pathOf = (url: string): string => new URL(url).pathname;
const answer = (kind: string, given: string): string =>
  pathOf(api.deps.links.answerUrl({ subject: id, key: `${kind}:${projectId}`, answer: given }, fixedNow));

const dueAtOf = { 'build-call': '2026-11-26T09:28:00.000Z', rejected: '2026-11-20T13:00:00.000Z' } as const;
const task = (kind: keyof typeof dueAtOf): string => pathOf(api.deps.links.taskUrl(`${id}|${kind}:${projectId}`));

const pages: Readonly<Record<string, { path: () => string; press?: string }>> = {
  permit: { path: () => answer('permit', 'pending') },
  'permit, answered': { path: () => answer('permit', 'pending'), press: 'Verstuur dit antwoord' },
  nps: { path: () => answer('nps', '8') },
  'nps, answered': { path: () => answer('nps', '8'), press: '3' },
  'opt-out': { path: () => pathOf(api.deps.links.optOutUrl({ subject: id, topic: 'offers' })) },
  'opted out': {
    path: () => pathOf(api.deps.links.optOutUrl({ subject: id, topic: 'offers' })),
    press: 'Geen aanbiedingen meer',
  },
  task: { path: () => task('build-call') },
  'task, late': { path: () => task('rejected') },
  'task, done': { path: () => task('build-call'), press: 'Taak gedaan' },
  'forged link': { path: () => '/antwoord/none' },
  problems: { path: () => '/docs/problems' },
};

async function open(page: Page, { path, press }: { path: () => string; press?: string }): Promise<string[]> {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('404')) complaints.push(message.text());
  });
  await page.goto(origin + path());
  if (press !== undefined) {
    await page.getByRole('button', { name: press, exact: true }).click();
    await page.waitForLoadState();
  }
  return complaints;
}

describe.each([
  [360, 'light'],
  [360, 'dark'],
  [1280, 'light'],
  [1280, 'dark'],
] as const)('at %i px, %s', (width, colorScheme) => {
  test.each(Object.keys(pages))('%s can be read and used by everybody', async (name) => {
    const context = await browser.newContext({ viewport: { width, height: 720 }, colorScheme });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    const complaints = await open(page, pages[name] ?? { path: () => '/' });
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
      .analyze();
    expect(violations.map(({ id: rule, nodes }) => `${rule}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    expect(complaints).toEqual([]);
    const overflow = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    expect(overflow).toBe(0);
    const low = await page
      .locator('main button')
      .evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height < 44).length);
    expect(low).toBe(0);
    if (process.env['NAZORG_SCREENSHOTS']) {
      const file = `${process.env['NAZORG_SCREENSHOTS']}/${name.replace(/\W+/g, '-')}-${width}-${colorScheme}.png`;
      await page.screenshot({ path: file, fullPage: true });
    }
    await context.close();
  });
});

test('the reference draws every operation under the strict policy', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const complaints = await open(page, { path: () => '/docs' });
  await page.locator('.opblock').first().waitFor();
  expect(await page.locator('.opblock').count()).toBeGreaterThanOrEqual(16);
  expect(complaints).toEqual([]);
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa']).analyze();
  expect(violations.filter(({ id: rule }) => rule === 'color-contrast')).toEqual([]);
  await context.close();
});

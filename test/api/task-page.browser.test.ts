import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from './browser.ts';
import { openComplaint, stepFact } from './complaint.ts';
import { delivery } from './delivery.ts';
import { openTask } from './open-task.ts';
import { hire, people } from './people.ts';
import { bodyOf, fixedNow, send, startApi, type StartedApi } from './start-api.ts';
import { type Database, startDatabase } from './start-database.ts';

let database: Database;
let api: StartedApi;
let browser: Browser;
let server: Server;
let origin: string;
let subject: string;
let projectId: string;
let caseId: string;

beforeAll(async () => {
  [database, browser] = await Promise.all([startDatabase(), startBrowser()]);
  api = startApi(database);
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
  for (const model of Object.values(database.connection.models)) await model.deleteMany({});
  await hire(api);
  const answer = await send(api.app, await api.key(), 'post', '/v1/deliveries')
    .send(delivery())
    .expect(202);
  ({ customerId: subject, projectId } = bodyOf(answer) as { customerId: string; projectId: string });
  await fill();
});

/** A complaint in full swing, and a reply that nobody is sure of. */
async function fill(): Promise<void> {
  const { facts, replies, texts } = api.deps.store;
  const words = 'De balk boven de pui is te kort geleverd.\n\nDe aannemer staat nu stil en ik betaal hem door.';
  caseId = await openComplaint(api, {
    ...{ subject, projectId, words, at: '2026-11-22T08:00:00.000Z', complaint: { severity: 'medium' } },
  });
  await texts.insert({ _id: 'n', subject: caseId, at: fixedNow, words: 'Klant is boos, wil morgen een antwoord.' });
  await facts.insert(stepFact(caseId, 'call:1', people.manager._id, '2026-11-22T11:00:00.000Z'));
  await facts.insert({
    ...{ _id: 'noted', subject: caseId, happenedAt: '2026-11-22T11:05:00.000Z', recordedAt: fixedNow },
    ...{ type: 'caseNoted', reasonId: 'n', by: people.manager._id },
  });
  await replies.insert({
    ...{ _id: 'r1', subject, receivedAt: fixedNow, from: 'joke@verbruggen.test', title: 'Re: uw project' },
    ...{ words: 'Dank, maar klopt die maat van 2,40 m wel?', attachments: 0, verdict: 'unsure', rule: 'none' },
    ...{ version: '1', confidence: 0, severity: 'minor', danger: false, requests: [] },
  });
  await texts.insert({ _id: 'reply|r1', subject, at: fixedNow, words: 'Dank, maar klopt die maat van 2,40 m wel?' });
  await facts.insert({
    ...{ _id: 'r', subject, happenedAt: fixedNow, recordedAt: fixedNow, type: 'replied', replyId: 'r1' },
    ...{ verdict: 'unsure', wordsId: 'reply|r1' },
  });
  const ofCase = { subject: caseId, customerId: subject, projectId, ownerId: people.manager._id };
  await openTask(api, { ...ofCase, kind: 'case-propose', key: 'propose:1' });
  await openTask(api, { ...ofCase, kind: 'case-close', key: 'close:1' });
  await openTask(api, { subject, kind: 'read-reply', key: 'read:r1', projectId, ownerId: 'manager' });
  await openTask(api, { subject, kind: 'question', key: 'question:x', projectId });
  await openTask(api, { subject: 'bureau', kind: 'mail-alarm', key: 'mail-alarm:x', ownerId: 'manager' });
}

const pathOf = (taskId: string): string => origin + new URL(api.deps.links.taskUrl(taskId)).pathname;

interface State {
  task: () => string;
  /** What is opened, typed and pressed, in order. */
  steps?: (page: Page) => Promise<void>;
}

const button = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
const unfold = (page: Page, name: string): Promise<void> => page.locator('summary', { hasText: name }).click();

const states: Readonly<Record<string, State>> = {
  complaint: { task: () => `${caseId}|propose:1` },
  'complaint, all unfolded': {
    task: () => `${caseId}|propose:1`,
    async steps(page) {
      for (const name of ['Wat er al gebeurde', 'Kan ik niet', 'Overdragen']) await unfold(page, name);
    },
  },
  'complaint, done': { task: () => `${caseId}|propose:1`, steps: (page) => button(page, 'Taak gedaan') },
  'complaint, to close, without note': {
    task: () => `${caseId}|close:1`,
    steps: (page) => button(page, 'Opgelost en afsluiten'),
  },
  'complaint, to close, too early': {
    task: () => `${caseId}|close:1`,
    async steps(page) {
      await page.getByLabel('Hoe is het opgelost?').fill('Nieuwe balk geleverd');
      await button(page, 'Opgelost en afsluiten');
    },
  },
  reply: { task: () => `${subject}|read:r1` },
  'reply, read': { task: () => `${subject}|read:r1`, steps: (page) => page.locator('button[value=question]').click() },
  'given back': {
    task: () => `${subject}|question:x`,
    async steps(page) {
      await unfold(page, 'Kan ik niet doen');
      await page.locator('#reason-decline').fill('Dit is niet mijn project');
      await button(page, 'Taak teruggeven');
    },
  },
  'handed over to nobody': {
    task: () => `${subject}|question:x`,
    async steps(page) {
      await unfold(page, 'Overdragen');
      await page.locator('#reason-hand-over').fill('Kent de klant goed');
      await button(page, 'Taak overdragen');
    },
  },
  'handed over': {
    task: () => `${subject}|question:x`,
    async steps(page) {
      await unfold(page, 'Overdragen');
      await page.getByLabel('Aan wie?').selectOption(people.colleague._id);
      await page.locator('#reason-hand-over').fill('Kent de klant goed');
      await button(page, 'Taak overdragen');
    },
  },
  bureau: { task: () => 'bureau|mail-alarm:x' },
};

describe.each([
  [360, 'light'],
  [1280, 'dark'],
] as const)('at %i px, %s', (width, colorScheme) => {
  test.each(Object.keys(states))('%s can be read and used by everybody', async (name) => {
    const context = await browser.newContext({ viewport: { width, height: 720 }, colorScheme });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    const state = states[name];
    await page.goto(pathOf(state?.task() ?? ''));
    await state?.steps?.(page);
    await page.waitForLoadState();
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    const overflow = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    expect(overflow).toBe(0);
    const low = await page
      .locator('main button, main select, main summary')
      .evaluateAll((all) =>
        all
          .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 44)
          .map((one) => one.outerHTML),
      );
    expect(low).toEqual([]);
    if (process.env['NAZORG_SCREENSHOTS']) {
      const file = `${process.env['NAZORG_SCREENSHOTS']}/${name.replace(/\W+/g, '-')}-${width}-${colorScheme}.png`;
      await page.screenshot({ path: file, fullPage: true });
    }
    await context.close();
  });
});

test('a task is handed over with the keyboard alone', async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  await page.goto(pathOf(`${subject}|question:x`));
  const seen: string[] = [];
  const focused = (): Promise<string> =>
    page.evaluate<string>(
      '(document.activeElement.id || document.activeElement.value || document.activeElement.textContent).trim()',
    );
  const tabTo = async (what: string): Promise<void> => {
    for (let n = 0; n < 20 && seen.at(-1) !== what; n += 1) {
      await page.keyboard.press('Tab');
      seen.push(await focused());
    }
    expect(seen.at(-1)).toBe(what);
  };
  await tabTo('Overdragen aan een collega');
  expect(seen.filter((one) => !one.includes('0') && !one.includes('@'))).toEqual([
    ...['note', 'done', 'Kan ik niet doen', 'Overdragen aan een collega'],
  ]);
  await page.keyboard.press('Enter');
  await tabTo('to');
  await page.keyboard.type('Piet');
  await tabTo('reason-hand-over');
  await page.keyboard.type('Kent de klant');
  await tabTo('hand-over');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'De taak is overgedragen' }).waitFor();
  expect(await api.deps.store.tasks.find(`${subject}|question:x`)).toMatchObject({ ownerId: people.colleague._id });
  await context.close();
});

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from '../browser.ts';
import { openTask } from '../open-task.ts';
import { people } from '../people.ts';
import { fixedNow } from '../start-api.ts';
import { type Database, startDatabase } from '../start-database.ts';
import { type PartnerDesk, startPartnerDesk } from './partner-desk.ts';

let database: Database;
let browser: Browser;
let desk: PartnerDesk;
let server: Server;
let origin: string;

beforeAll(async () => {
  [database, browser] = await Promise.all([startDatabase(), startBrowser()]);
}, 120_000);

afterAll(async () => {
  await browser.close();
  await database.stop();
});

beforeEach(async () => {
  desk = await startPartnerDesk(database);
  server = createServer(desk.app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

/** A question in his own words, as its owner opens it. */
async function question(): Promise<string> {
  const { store } = desk.deps;
  const subject = desk.partnerId;
  const words = 'Mijn klant bouwt in een beschermd gezicht.\n\nKan ik vandaag nog horen of dat invloed heeft?';
  await store.texts.insert({ _id: 'reply|r1', subject, at: fixedNow, words });
  const wrote = { _id: 'wrote', subject, happenedAt: fixedNow, recordedAt: fixedNow, replyId: 'r1', urgent: true };
  await store.facts.insert({ ...wrote, type: 'partnerWrote' });
  return openTask(desk, {
    ...{ subject, partnerId: subject, kind: 'partner-question', key: 'question:r1', ownerId: people.manager._id },
  });
}

const button = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
const optOut = (): Promise<string> =>
  Promise.resolve(new URL(desk.deps.links.optOutUrl({ subject: desk.partnerId, topic: 'partner-news' })).pathname);

const states: Readonly<Record<string, { path: () => Promise<string>; steps?: (page: Page) => Promise<void> }>> = {
  'partner news': { path: optOut },
  'partner news, off': { path: optOut, steps: (page) => button(page, 'Geen nieuws en acties meer') },
  'partner question': { path: async () => desk.pathOf(await question()) },
  'partner question, done': {
    path: async () => desk.pathOf(await question()),
    steps: (page) => button(page, 'Taak gedaan'),
  },
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
    await page.goto(origin + ((await state?.path()) ?? ''));
    await state?.steps?.(page);
    await page.waitForLoadState();
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    const overflow = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    expect(overflow).toBe(0);
    if (process.env['NAZORG_SCREENSHOTS']) {
      const file = `${process.env['NAZORG_SCREENSHOTS']}/${name.replace(/\W+/g, '-')}-${width}-${colorScheme}.png`;
      await page.screenshot({ path: file, fullPage: true });
    }
    await context.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }, 60_000);
});

import { endpoints } from '../../api/endpoints.ts';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from './browser.ts';
import { openTask } from './open-task.ts';
import { pathOf, type PageWorld, startPageWorld } from './page-world.ts';
import { fixedNow } from './start-api.ts';
import { type Database, startDatabase } from './start-database.ts';

let database: Database;
let api: PageWorld;
let browser: Browser;
let server: Server;
let origin: string;
let id: string;
let projectId: string;

beforeAll(async () => {
  [database, browser] = await Promise.all([startDatabase(), startBrowser()]);
  api = await startPageWorld(database);
  ({ id, projectId } = api);
  await api.deps.store.clientCodes.claim('jverbruggen123', id);
  await closedCase();
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
  await database.connection.models['facts']?.deleteMany({ type: { $in: said }, subject: id });
  await database.connection.models['facts']?.deleteMany({ type: { $in: ['answered', 'caseJoined'] } });
  await database.connection.models['tasks']?.deleteMany({});
  for (const [kind, dueAt] of Object.entries(dueAtOf)) await openTask(api, { subject: id, projectId, kind, dueAt });
});

const said = [
  'rewardChosen',
  'answered',
  'optedOut',
  'consentGiven',
  'phoneChosen',
  'trackingChosen',
  'reviewLeft',
  'taskDone',
];
const caseId = (): string => `case-${id}-1`;

/** A complaint that was solved, closed and asked after. */
async function closedCase(): Promise<void> {
  const head = { subject: caseId(), happenedAt: '2026-10-20T09:00:00.000Z', recordedAt: fixedNow };
  await api.happened(
    {
      ...{ ...head, _id: 'opened', type: 'caseOpened', customerId: id, projectId, engineerId: 'e' },
      ...{ source: 'feedback', severity: 'minor' },
    },
    ...['call', 'propose', 'implement'].map((step) => ({
      ...{ ...head, _id: step, type: 'taskDone' as const, key: `${step}:1`, by: 'e' },
    })),
    { ...head, _id: 'zclosed', type: 'caseClosed', as: 'solved', reasonId: 'r', by: 'e' },
  );
  await api.done({ subject: caseId(), key: 'followup:1', kind: 'followup' });
}

const answer = (kind: string, given: string): string => api.answerPath(kind, given);
const optOut = (): string => pathOf(api.deps.links.optOutUrl({ subject: id, topic: 'offers' }));
const review = (): string => pathOf(api.deps.links.reviewUrl({ subject: id, projectId }, fixedNow));
const preferences = (): string => pathOf(api.deps.links.preferencesUrl(id));
const followUp = (given: string): string =>
  pathOf(api.deps.links.answerUrl({ subject: caseId(), key: 'followup:1', answer: given }, fixedNow));

const ownReferrals = (): string => pathOf(api.deps.links.ownUrl({ subject: id, page: 'referrals' }, fixedNow));

const dueAtOf = { 'build-call': '2026-11-26T09:28:00.000Z', rejected: '2026-11-20T13:00:00.000Z' } as const;
const task = (kind: keyof typeof dueAtOf): string => pathOf(api.deps.links.taskUrl(`${id}|${kind}:${projectId}`));

interface Visit {
  path: () => string;
  /** Typed before the press. */
  words?: string;
  tick?: readonly string[];
  press?: string;
}

const sendIt = 'Verstuur dit antwoord';

const pages: Readonly<Record<string, Visit>> = {
  permit: { path: () => answer('permit', 'pending') },
  'permit, answered': { path: () => answer('permit', 'pending'), press: sendIt },
  'feedback, answered with danger': {
    ...{ path: () => answer('feedback', 'not-satisfied'), words: 'Er zit een scheur in de muur', press: sendIt },
  },
  'words too long': { path: () => answer('build', 'question'), words: 'lang '.repeat(500), press: sendIt },
  nps: { path: () => answer('nps', '8') },
  'nps, answered': { path: () => answer('nps', '8'), press: '3' },
  'follow-up': { path: () => followUp('no') },
  'follow-up, no': { path: () => followUp('no'), words: 'Het lekt nog', press: sendIt },
  'follow-up, yes': { path: () => followUp('yes'), press: sendIt },
  'never sent': { path: () => pathOf(api.deps.links.answerUrl(unsent(), fixedNow)) },
  'opt-out': { path: optOut },
  'opted out': { path: optOut, press: 'Geen aanbiedingen meer' },
  preferences: { path: preferences },
  'preferences, saved': {
    ...{ path: preferences, tick: ['Nieuwsbrief', 'Meten of u onze mail opent'], press: 'Opslaan' },
  },
  'preferences, nothing': { path: preferences, press: 'Alles uitzetten' },
  review: { path: review },
  'review, site chosen': { path: review, press: 'Schrijf een review op Google' },
  'review, written': { path: review, press: 'Ik heb al een review geschreven' },
  referral: { path: () => '/ref/jverbruggen123' },
  'referral, half filled in': { path: () => '/ref/jverbruggen123', press: 'Meld mij aan' },
  'referral, unknown': { path: () => '/ref/nobody' },
  'own referrals': { path: () => ownReferrals() },
  'own referrals, chosen': { path: () => ownReferrals(), press: 'Liever verrekenen met mijn volgende opdracht' },
  task: { path: () => task('build-call') },
  'task, late': { path: () => task('rejected') },
  'task, done': { path: () => task('build-call'), press: 'Taak gedaan' },
  'forged link': { path: () => '/antwoord/none' },
  problems: { path: () => '/docs/problems' },
};

const unsent = () => ({ subject: id, key: 'permit:none', answer: 'approved' });

async function open(page: Page, { path, words, tick = [], press }: Visit): Promise<string[]> {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !/404|422/.test(message.text())) complaints.push(message.text());
  });
  await page.goto(origin + path());
  if (words !== undefined) await page.getByLabel('Wilt u er iets bij zeggen?').fill(words);
  for (const label of tick) await page.getByRole('checkbox', { name: label }).check();
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
      .locator('main button, main .button, main .row, main .choice label, main textarea')
      .evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height < 44).map((one) => one.outerHTML));
    expect(low).toEqual([]);
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
  // So many operations are drawn as they come into view.
  const drawn = new Set<string>();
  for (let y = 0; drawn.size < endpoints.length && y < 40_000; y += 400) {
    await page.evaluate((top) => window.scrollTo(0, top), y);
    await page.waitForTimeout(60);
    for (const id of await page.locator('.opblock').evaluateAll((blocks) => blocks.map((block) => block.id)))
      drawn.add(id);
  }
  expect(drawn.size).toBe(endpoints.length);
  await page.evaluate(() => window.scrollTo(0, 0));
  expect(complaints).toEqual([]);
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa']).analyze();
  expect(violations.filter(({ id: rule }) => rule === 'color-contrast')).toEqual([]);
  await context.close();
}, 60_000);

describe('by keyboard alone', () => {
  /** Goes on until the control with this name has the focus. */
  async function tabTo(page: Page, name: string): Promise<void> {
    for (let n = 0; n < 40; n++) {
      await page.keyboard.press('Tab');
      const focused = page.locator(':focus');
      const label = await focused.evaluate((one) =>
        [
          one.getAttribute('aria-label'),
          one.textContent,
          ...[...((one as HTMLInputElement).labels ?? [])].map((l) => l.textContent),
        ].join('|'),
      );
      if (label.includes(name)) {
        expect(await focused.evaluate((one) => getComputedStyle(one).outlineStyle)).not.toBe('none');
        return;
      }
    }
    throw new Error(`${name} cannot be reached`);
  }

  async function onPage(width: number, path: string, steps: (page: Page) => Promise<void>): Promise<void> {
    const context = await browser.newContext({ viewport: { width, height: 720 } });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    await page.goto(origin + path);
    await steps(page);
    await context.close();
  }

  /** A press of Enter that answers with another page. */
  async function enter(page: Page): Promise<void> {
    const answered = page.waitForEvent('load');
    await page.keyboard.press('Enter');
    await answered;
  }

  test.each([360, 1280])('an answer with words, at %i px', async (width) => {
    await onPage(width, answer('feedback', 'satisfied'), async (page) => {
      await tabTo(page, 'Wilt u er iets bij zeggen?');
      await page.keyboard.type('Netjes');
      await tabTo(page, sendIt);
      await enter(page);
      expect(await page.locator('h1').innerText()).toBe('Dank u, uw antwoord is binnen');
    });
    expect((await api.facts('answered'))[0]).toHaveProperty('wordsId');
  });

  test.each([360, 1280])('a preference, at %i px', async (width) => {
    await onPage(width, preferences(), async (page) => {
      await tabTo(page, 'Vragen over uw project');
      await page.keyboard.press('Space');
      await tabTo(page, 'Opslaan');
      await enter(page);
      expect(await page.locator('main').innerText()).toContain('Opgeslagen');
    });
    expect(await api.facts('optedOut')).toMatchObject([{ topic: 'follow-up' }]);
  });

  test('a review site, and on to it', async () => {
    await onPage(360, review(), async (page) => {
      await tabTo(page, 'Schrijf een review op Google');
      await enter(page);
      await tabTo(page, 'Naar Google');
    });
  });
});

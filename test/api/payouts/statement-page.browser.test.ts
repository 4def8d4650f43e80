import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from '../browser.ts';
import { pathOf } from '../page-world.ts';
import { fixedNow } from '../start-api.ts';
import { type Database, startDatabase } from '../start-database.ts';
import { type MoneyWorld, otherIban, startMoneyWorld } from './money-world.ts';

let database: Database;
let browser: Browser;
let world: MoneyWorld;
let server: Server;
let payeeId: string;
let address: string;

beforeAll(async () => {
  [database, browser] = await Promise.all([startDatabase(), startBrowser()]);
}, 120_000);

afterAll(async () => {
  await browser.close();
  await database.stop();
});

beforeEach(async () => {
  world = await startMoneyWorld(database);
  payeeId = await world.customer('Joke Verbruggen');
  server = createServer(world.app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  address = `http://127.0.0.1:${port}${pathOf(world.deps.links.ownUrl({ subject: payeeId, page: 'statement' }, fixedNow))}`;
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

/** A year: a reward paid, one taken back, one still held. */
async function aYear(): Promise<void> {
  await world.profile(payeeId);
  await world.earned(payeeId, 12_500);
  await world.post('/v1/payouts', { by: 'manager-1' });
  await world.post('/v1/payouts/payout-2026-11/approve', { by: 'directie-1' });
  await world.text('/v1/payouts/payout-2026-11/pain.001.xml');
  await world.post('/v1/payouts/payout-2026-11/confirm', { by: 'manager-1' });
  world.setClock('2026-11-23T11:00:00.000Z');
  await world.earned(payeeId, 0, 10_000);
  await world.earned(payeeId, -5_000);
}

async function onPage(width: number, visit: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(address);
  await visit(page);
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
  expect(complaints).toEqual([]);
  const folder = process.env['NAZORG_SCREENSHOTS'];
  if (folder !== undefined)
    await page.screenshot({
      path: `${folder}/${expect.getState().currentTestName?.replace(/\W+/g, '-')}.png`,
      fullPage: true,
    });
  await context.close();
}

const textOf = async (page: Page): Promise<string> =>
  (await page.locator('main').innerText()).replaceAll('\u00a0', ' ');
const save = (page: Page) => page.getByRole('button', { name: 'Opslaan' }).click();

describe.each([360, 1280])('the statement at %i px', (width) => {
  test('before anything was earned', () =>
    onPage(width, async (page) => {
      expect(await textOf(page)).toContain('Nog niets.');
    }));

  test('explains a year', async () => {
    await aYear();
    await onPage(width, async (page) => {
      const text = await textOf(page);
      for (const words of ['€ 125', 'teruggedraaid', 'Uitbetaald op uw rekening', 'eindigt op 4300', 'In afwachting'])
        expect(text).toContain(words);
      expect(text).not.toContain('0417');
    });
  });

  test('takes an account, and what is wrong is said and kept', () =>
    onPage(width, async (page) => {
      await page.getByLabel('Naam van de rekeninghouder').fill('J. Verbruggen');
      await page.getByLabel('IBAN').fill('NL91 ABNA 0417 1643 01');
      await save(page);
      expect(await textOf(page)).toContain('Nog niet opgeslagen');
      expect(await page.getByLabel('IBAN').inputValue()).toBe('NL91 ABNA 0417 1643 01');
      expect(await world.deps.store.payees.of(payeeId)).toBeUndefined();
    }));

  test('saves a new account of a business, as credit', async () => {
    await world.profile(payeeId);
    await onPage(width, async (page) => {
      await page.getByLabel('Als tegoed bij mijn volgende opdracht').check();
      await page.getByLabel('Van een bedrijf').check();
      await page.getByLabel('IBAN').fill(otherIban);
      await save(page);
      const text = await textOf(page);
      for (const words of ['Opgeslagen', 'eindigt op 3000', 'btw-gegevens', 'Uw tegoed']) expect(text).toContain(words);
    });
    expect(await world.deps.store.payees.of(payeeId)).toMatchObject({ kind: 'business', version: 2, by: payeeId });
    const facts = await world.deps.store.facts.load(payeeId);
    expect(facts.filter(({ type }) => type === 'rewardChosen')).toMatchObject([{ as: 'credit' }]);
  });
});

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { linesOfBooking } from '../../../domain/ledger.ts';
import { startBrowser } from '../browser.ts';
import { pathOf } from '../page-world.ts';
import { type MoneyWorld, startMoneyWorld } from '../payouts/money-world.ts';
import { fixedNow } from '../start-api.ts';
import { type Database, startDatabase } from '../start-database.ts';

let database: Database;
let browser: Browser;
let world: MoneyWorld;
let server: Server;
let root: string;
let statement: string;

beforeAll(async () => {
  [database, browser] = await Promise.all([startDatabase(), startBrowser()]);
  world = await startMoneyWorld(database);
  const body = { kind: 'affiliate', name: 'Bouwblog', contactName: 'Sanne Visser', email: 'sanne@bouwblog.test' };
  const { partnerId } = (await world.post('/v1/partners', body, 202)) as unknown as { partnerId: string };
  await world.profile(partnerId);
  const post = (item: string, heldCents: number, payableCents: number) =>
    world.deps.store.ledger.post({
      ...{ _id: `${item}|${heldCents}`, payeeId: partnerId, kind: 'reward', item, at: fixedNow, recordedAt: fixedNow },
      lines: linesOfBooking(partnerId, { item, heldCents, payableCents }, 'cost:affiliate'),
    });
  await post('commission:P-7f3k2m9x', 0, 12_500);
  await world.post('/v1/payouts', { by: 'manager-1' });
  await world.post('/v1/payouts/payout-2026-11/approve', { by: 'directie-1' });
  await world.text('/v1/payouts/payout-2026-11/pain.001.xml');
  await world.post('/v1/payouts/payout-2026-11/confirm', { by: 'manager-1' });
  await post('commission:P-2m9x7f3k', 6_950, 0);
  server = createServer(world.app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  statement = pathOf(world.deps.links.ownUrl({ subject: partnerId, page: 'payments' }, fixedNow));
}, 120_000);

afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await browser.close();
  await database.stop();
});

async function onPage(path: string, width: number, visit: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  const page = await context.newPage();
  await page.goto(`${root}${path}`);
  await visit(page);
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
  const folder = process.env['NAZORG_SCREENSHOTS'];
  const name = expect.getState().currentTestName?.replace(/\W+/g, '-') ?? '';
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
  await context.close();
}

describe.each([360, 1280])('at %i px', (width) => {
  test('the quote form says what is wrong with a coupon', () =>
    onPage('/aanvraag', width, async (page) => {
      await page.getByLabel('Couponcode').fill('bestaatniet');
      await page.getByRole('button', { name: 'Vraag een offerte aan' }).click();
      expect(await page.locator('main').innerText()).toContain('Deze couponcode kennen wij niet');
    }));

  test('the statement has balances, invoices and lines', () =>
    onPage(statement, width, async (page) => {
      const text = (await page.locator('main').innerText()).replaceAll('\u00a0', ' ');
      for (const words of ['€ 69,50', 'Nummer 2026-0001 (PDF)', 'Waar betalen wij naartoe?', 'opdracht P-2m9x7f3k'])
        expect(text).toContain(words);
    }));
});

import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { type AffiliateWorld, startAffiliateWorld } from './affiliate-world.ts';
import { startBrowser } from './browser.ts';
import { type Database, startDatabase } from './start-database.ts';

/** Where pictures are kept for people to look at; without it none are made. */
const pictures = process.env['PICTURES_DIR'];

let database: Database;
let world: AffiliateWorld;
let server: Server;
let browser: Browser;
let origin: string;

beforeAll(async () => {
  database = await startDatabase();
  world = await startAffiliateWorld(database);
  server = createServer(world.app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await startBrowser();
}, 120_000);

afterAll(async () => {
  await browser.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await database.stop();
});

async function open(path: string, width: number): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width, height: 900 } })).newPage();
  await page.goto(`${origin}${path}`);
  return page;
}

/** Everything that can be opened is. */
const unfold = (page: Page) =>
  page.evaluate("for (const one of document.querySelectorAll('details')) one.setAttribute('open', '')");

const shots = (['figures', 'materials'] as const).flatMap((name) =>
  [360, 1_280].flatMap((width) => [false, true].map((unfolded) => [name, width, unfolded] as const)),
);

test.each(shots)(
  '%s at %i px, unfolded %s: no barrier, not wider than the screen',
  async (name, width, unfolded) => {
    const page = await open(world.page(name), width);
    if (unfolded) await unfold(page);
    if (pictures)
      await page.screenshot({ path: `${pictures}/${name}-${width}${unfolded ? '-open' : ''}.png`, fullPage: true });
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html).slice(0, 3)])).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    await page.context().close();
  },
  120_000,
);

test('a banner is seen, its words can be copied, and a promotion is joined by one press', async () => {
  const page = await open(world.page('materials'), 1_280);
  await unfold(page);
  const broken = '[...document.images].filter((one) => one.complete && one.naturalWidth === 0).map((one) => one.src)';
  expect(await page.evaluate(broken)).toEqual([]);
  expect(await page.inputValue('#html-728x90')).toContain('rel="sponsored noopener"');
  await page.goto(`${origin}${world.page('figures')}`);
  await page.getByRole('button', { name: 'Doe mee met Actie in de winter' }).click();
  expect(await page.textContent('.answer')).toContain('U doet mee.');
  await page.context().close();
}, 60_000);

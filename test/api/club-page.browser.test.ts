import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { discountKinds } from '../../domain/customer/discounts.ts';
import type { Fact } from '../../domain/facts.ts';
import { startBrowser } from './browser.ts';
import { type PageWorld, pathOf, startPageWorld } from './page-world.ts';
import { fixedNow } from './start-api.ts';
import { type Database, startDatabase } from './start-database.ts';

/** Where pictures are kept for people to look at; without it none are made. */
const pictures = process.env['PICTURES_DIR'];

let database: Database;
let world: PageWorld;
let server: Server;
let browser: Browser;
let origin: string;

beforeAll(async () => {
  database = await startDatabase();
  world = await startPageWorld(database);
  await world.happened(...membership(world.id));
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

/** Three friends delivered, an anniversary mail sent, a consultation used. */
function membership(subject: string): Fact[] {
  const head = { subject, happenedAt: '2026-11-20T14:00:00.000Z', recordedAt: fixedNow };
  const friends = [1, 2, 3].map((n) => ({
    ...{ ...head, _id: `r${n}`, type: 'referralReached' as const, friendId: `f${n}`, stage: 'delivered' as const },
  }));
  return [
    ...friends,
    {
      ...{ ...head, _id: 'sent', type: 'stepDone', key: 'anniversary:P0', kind: 'anniversary', outcome: 'sent' },
      ...{ channel: 'mail', category: 'commercial', timing: 'planned', carriedOutAt: head.happenedAt },
    },
    { ...head, _id: 'used', type: 'benefitUsed', benefit: 'consultation', by: 'u-1' },
  ];
}

const clubUrl = (at: string): string =>
  `${origin}${pathOf(world.deps.links.ownUrl({ subject: world.id, page: 'club' }, at))}`;
const longAgo = '2026-09-01T10:00:00.000Z';

async function open(url: string, width: number, name: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width, height: 900 } })).newPage();
  await page.goto(url);
  if (pictures) await page.screenshot({ path: `${pictures}/${name}-${width}.png`, fullPage: true });
  return page;
}

const addresses = (): [string, string][] => [
  ['club', clubUrl(fixedNow)],
  ['expired', clubUrl(longAgo)],
  ...discountKinds.map((kind): [string, string] => [
    `conditions-${kind}`,
    `${origin}${pathOf(world.deps.links.conditionsUrl(kind))}`,
  ]),
];

test.each([360, 1280])(
  'at %i px no page has a barrier, or is wider than the screen',
  async (width) => {
    for (const [name, url] of addresses()) {
      const page = await open(url, width, name);
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze();
      expect({ name, found: violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]) }).toEqual({
        name,
        found: [],
      });
      const wide = await page.evaluate('document.documentElement.scrollWidth');
      expect({ name, wide }).toEqual({ name, wide: width });
      await page.context().close();
    }
  },
  120_000,
);

test('an expired link gives a fresh one with one press, and shows nothing of the customer', async () => {
  const page = await open(clubUrl(longAgo), 360, 'expired');
  expect(await page.textContent('main')).not.toMatch(/Goud|GOUD|korting/);
  await page.getByRole('button', { name: 'Stuur mij een nieuwe link' }).click();
  expect(await page.textContent('h1')).toBe('Uw nieuwe link komt eraan');
  if (pictures) await page.screenshot({ path: `${pictures}/asked-360.png`, fullPage: true });
  expect(await world.facts('linkRequested')).toMatchObject([{ page: 'club' }]);
  await page.context().close();
}, 60_000);

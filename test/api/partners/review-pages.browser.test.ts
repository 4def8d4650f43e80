import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import type { ValueMatrix } from '../../../domain/partner/value-matrix.ts';
import { partnerId } from '../../support/review-facts.ts';
import { startBrowser } from '../browser.ts';
import { hire } from '../people.ts';
import { fixedNow, startApi, type StartedApi } from '../start-api.ts';
import { type Database, startDatabase } from '../start-database.ts';
import { knownPartner, reviewedFacts } from './review-world.ts';

/** Where pictures are kept for people to look at; without it none are made. */
const pictures = process.env['PICTURES_DIR'];

let database: Database;
let api: StartedApi;
let server: Server;
let browser: Browser;
let origin: string;

beforeAll(async () => {
  database = await startDatabase();
  for (const model of Object.values(database.connection.models)) await model.deleteMany({});
  api = startApi(database);
  await hire(api);
  await knownPartner(api, reviewedFacts(fixedNow));
  const sheet = JSON.parse(
    readFileSync(new URL('../../../examples/value-matrix.json', import.meta.url), 'utf8'),
  ) as ValueMatrix;
  const version = { _id: 'matrix-1#1', matrixId: 'matrix-1', version: 1, at: fixedNow, by: 'key', sheet };
  await api.deps.store.valueMatrices.insert(version);
  server = createServer(api.app);
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

const addresses = (): [string, string][] => {
  const { links } = api.deps;
  const report = new URL(links.ownUrl({ subject: partnerId, page: 'report' }, fixedNow)).pathname;
  const matrix = new URL(links.matrixUrl('matrix-1', fixedNow)).pathname;
  return [
    ['report', report],
    ['matrix', matrix],
    ['matrix-blank', `${matrix}/leeg`],
  ];
};

test.each([
  [360, 'light'],
  [1280, 'light'],
  [1280, 'dark'],
] as const)(
  'at %i px, in the %s, no page has a barrier, or is wider than the screen',
  async (width, colorScheme) => {
    for (const [name, path] of addresses()) {
      const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
      const page = await context.newPage();
      await page.goto(`${origin}${path}`);
      if (pictures) await page.screenshot({ path: `${pictures}/${name}-${width}-${colorScheme}.png`, fullPage: true });
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze();
      const found = violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
      expect({ name, found }).toEqual({ name, found: [] });
      const wide = await page.evaluate('document.documentElement.scrollWidth');
      expect({ name, wide }).toEqual({ name, wide: width });
      await context.close();
    }
  },
  120_000,
);

test('printed, the matrix lies on one sheet of A3', async () => {
  const page = await browser.newPage();
  await page.goto(`${origin}${addresses()[1]?.[1] ?? ''}`);
  const printed = await page.pdf({ preferCSSPageSize: true, ...(pictures && { path: `${pictures}/matrix.pdf` }) });
  const text = printed.toString('latin1');
  const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(text) ?? [];
  // 420 × 297 mm in points.
  expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([1191, 842]);
  expect(text.match(/\/Type \/Page\b/g)).toHaveLength(1);
  if (pictures) {
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 1587, height: 1122 });
    await page.screenshot({ path: `${pictures}/matrix-print.png`, fullPage: true });
  }
  await page.close();
}, 60_000);

import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { sale } from '../../support/affiliate-facts.ts';
import { startBrowser } from '../browser.ts';
import { people } from '../people.ts';
import { fixedNow } from '../start-api.ts';
import { type Database, startDatabase } from '../start-database.ts';
import { type CareDesk, startCareDesk } from './care-desk.ts';

/** Where pictures are kept for people to look at; without it none are made. */
const pictures = process.env['PICTURES_DIR'];

let database: Database;
let desk: CareDesk;
let server: Server;
let browser: Browser;
let origin: string;
let paths: [string, string][];

beforeAll(async () => {
  [database, browser] = await Promise.all([startDatabase(), startBrowser()]);
  desk = await startCareDesk(database);
  const subject = desk.partnerId;
  await desk.happened({ ...sale('2026-11-20', 'c1'), subject }, { ...sale('2026-11-21', 'c2'), subject });
  await desk.happened({
    ...{ _id: 'asked', subject, happenedAt: fixedNow, recordedAt: fixedNow, carriedOutAt: fixedNow, type: 'stepDone' },
    ...{ key: 'survey:2026-09', kind: 'affiliate-survey', about: '2026-09', channel: 'mail', category: 'service' },
    ...{ timing: 'planned', outcome: 'sent' },
  });
  await desk.post(`/v1/partners/${subject}/coaching-notes`, {
    words: 'Schrijft graag over hout.',
    by: people.manager._id,
  });
  await desk.wrote('r1', 'De banners zijn te donker. Hoe krijg ik lichte?');
  const survey = new URL(desk.deps.links.ownUrl({ subject, page: 'survey' }, fixedNow)).pathname;
  paths = [
    ['contact', await desk.task('affiliate-contact', 'contact:2026-11-23')],
    ['question', await desk.task('partner-question', 'question:r1')],
    ['survey', `${survey}?8`],
  ];
  server = createServer(desk.app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}, 120_000);

afterAll(async () => {
  await browser.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await database.stop();
});

test.each([360, 1280])(
  'at %d px every page fits and has no findings of WCAG 2.2 AA',
  async (width) => {
    for (const [name, path] of paths) {
      const page = await (await browser.newContext({ viewport: { width, height: 900 } })).newPage();
      await page.goto(origin + path);
      if (pictures) await page.screenshot({ path: `${pictures}/${name}-${width}.png`, fullPage: true });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
        .analyze();
      expect(violations.map(({ id, nodes }) => `${name}: ${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
      await page.context().close();
    }
  },
  60_000,
);

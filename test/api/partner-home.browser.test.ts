import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import type { Fact } from '../../domain/facts.ts';
import type { PartnerKind } from '../../domain/partner/kinds.ts';
import { startBrowser } from './browser.ts';
import { pathOf } from './page-world.ts';
import { bodyOf, fixedNow, send, startApi, type StartedApi } from './start-api.ts';
import { type Database, startDatabase } from './start-database.ts';

/** Where pictures are kept for people to look at; without it none are made. */
const pictures = process.env['PICTURES_DIR'];

let database: Database;
let api: StartedApi;
let server: Server;
let browser: Browser;
let origin: string;

beforeAll(async () => {
  database = await startDatabase();
  api = startApi(database, {});
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

async function partner(kind: PartnerKind, name: string): Promise<string> {
  const made = await send(api.app, await api.key(), 'post', '/v1/partners')
    .send({ kind, name, contactName: 'Sanne Visser', email: 'sanne@visser.example' })
    .expect(202);
  return (bodyOf(made) as { partnerId: string }).partnerId;
}

const week1 = ['onboarding-call', 'onboarding-portfolio', 'onboarding-expectations'];
const rest = ['onboarding-account', 'onboarding-contacts', 'onboarding-first-project'];
const last = ['onboarding-project-feedback', 'onboarding-improvements', 'onboarding-formalised'];

/** Given and, of some, done. */
async function worked(subject: string, given: readonly string[], done: readonly string[]): Promise<void> {
  const head = { subject, happenedAt: fixedNow, recordedAt: fixedNow };
  const facts: Fact[] = [
    ...given.map((key): Fact => ({
      ...{ ...head, _id: `${subject}|stepDone|${key}`, type: 'stepDone', key, kind: 'onboarding', outcome: 'opened' },
      ...{ channel: 'task', category: 'service', timing: 'planned', carriedOutAt: fixedNow },
      deadline: '2027-01-05T09:00:00.000Z',
    })),
    ...done.map((key): Fact => ({ ...head, _id: `${subject}|done|${key}`, type: 'taskDone', key, by: 'u-1' })),
  ];
  for (const fact of facts) await api.deps.store.facts.insert(fact);
}

test.each([360, 1280])(
  'at %i px a partner’s page has no barrier and is not wider than the screen, from the first day to the last',
  async (width) => {
    const [fresh, busy, settled] = [
      await partner('estate-agent', `Makelaardij Nieuw ${width}`),
      await partner('contractor', `Visser Bouw ${width}`),
      await partner('contractor', `Klaar & Zn ${width}`),
    ];
    await worked(busy, [...week1, ...rest], [...week1, 'onboarding-account']);
    await worked(settled, [], [...week1, ...rest, ...last]);
    await api.deps.store.priceLists.insert({
      ...{ _id: 'price-list#1', version: 1, lines: [{ name: 'Dakkapel', fromCents: 45_000 }], at: fixedNow, by: 'u-1' },
    });
    for (const [name, subject] of Object.entries({ fresh, busy, settled })) {
      const page = await (await browser.newContext({ viewport: { width, height: 900 } })).newPage();
      await page.goto(`${origin}${pathOf(api.deps.links.ownUrl({ subject, page: 'home' }, fixedNow))}`);
      if (pictures) await page.screenshot({ path: `${pictures}/partner-${name}-${width}.png`, fullPage: true });
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze();
      expect({ name, found: violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]) }).toEqual({
        name,
        found: [],
      });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      await page.context().close();
    }
  },
  120_000,
);

import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import type { PartnerPage } from '../../domain/partner/pages.ts';
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
let id: string;

beforeAll(async () => {
  database = await startDatabase();
  api = startApi(database);
  const key = await api.key();
  const tell = async (method: 'post' | 'put', path: string, body: object) =>
    bodyOf(await send(api.app, key, method, path).send(body)) as Record<string, string>;
  const partner = { kind: 'creator', name: 'Bouw met Noor', contactName: 'Noor de Wit', email: 'noor@voorbeeld.nl' };
  id = (await tell('post', '/v1/partners', { ...partner, happenedAt: '2026-08-24' }))['partnerId'] ?? '';
  await tell('put', `/v1/creators/${id}/briefing`, {
    ...{ purpose: 'Laten zien dat een constructeur geld scheelt.', audience: 'Eigenaren van een oud huis.' },
    ...{ must: ['Zeggen dat het betaald is'], mustNot: ['Prijzen beloven'], free: ['Woorden en beeld'] },
  });
  await tell('post', `/v1/creators/${id}/partnership`, {
    ...{ from: '2026-11-30', months: 6, paymentTermDays: 45, advisorySeat: true, exclusivity: { reach: 'none' } },
    licences: [{ rights: 'buy-out', what: 'Video’s op onze site', paidCents: 100_000 }],
    clauses: [{ about: 'performance', words: 'aanvragen', target: 40 }],
    ...{ incentives: [{ name: 'aanvragen', target: 50, cents: 250_000 }], exit: ['talk'] },
  });
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

const urlOf = (page: PartnerPage): string =>
  `${origin}${pathOf(api.deps.links.ownUrl({ subject: id, page }, fixedNow))}`;

async function open(url: string, width: number, name: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width, height: 900 } })).newPage();
  await page.goto(url);
  if (pictures) await page.screenshot({ path: `${pictures}/${name}-${width}.png`, fullPage: true });
  return page;
}

test.each([360, 1280])(
  'at %i px no page has a barrier, or is wider than the screen',
  async (width) => {
    for (const name of ['home', 'creator-briefing', 'creator-survey'] as const) {
      const page = await open(urlOf(name), width, name);
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze();
      expect({ name, found: violations.map(({ id: rule, nodes }) => [rule, nodes.map(({ html }) => html)]) }).toEqual({
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

test('the home page tells the roadmap, the figures and the agreement with its warnings', async () => {
  const page = await open(urlOf('home'), 1280, 'told');
  const words = (await page.textContent('main')) ?? '';
  for (const said of ['Afstemming', 'te weinig gegevens', '45 dagen', 'voor altijd', 'De betaaltermijn is langer'])
    expect(words).toContain(said);
  await page.context().close();
}, 60_000);

test('the questions are answered with one press; what is missing is asked again', async () => {
  const page = await open(urlOf('creator-survey'), 360, 'survey');
  await page.getByRole('button', { name: 'Verstuur mijn antwoord' }).click();
  expect(await page.textContent('main')).toContain('Kies hoe tevreden u bent.');
  if (pictures) await page.screenshot({ path: `${pictures}/survey-wrong-360.png`, fullPage: true });
  await page.getByLabel('4 · Tevreden').check();
  await page.getByLabel('Zou u andere creators aanraden').selectOption('9');
  await page.getByLabel('Wat kan beter').fill('Meer data graag');
  await page.getByRole('button', { name: 'Verstuur mijn antwoord' }).click();
  expect(await page.textContent('h1')).toBe('Dank u wel voor uw antwoord');
  const facts = await api.deps.store.facts.ofPartner(id);
  expect(facts.filter(({ type }) => type === 'creatorAnswered')).toMatchObject([{ satisfaction: 4, score: 9 }]);
  expect(JSON.stringify(facts)).not.toContain('Meer data');
  await page.context().close();
}, 60_000);

test('sheets can be kept; the case for the board is not among them', async () => {
  const sheet = async (name: string) => (await fetch(`${urlOf('home')}/bladen/${name}`)).status;
  expect(await sheet('creator-agreement.pdf')).toBe(200);
  expect(await sheet('creator-board-case.pdf')).toBe(404);
}, 60_000);

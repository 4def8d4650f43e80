import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import request from 'supertest';
import { bannerNames, bannerSizes } from '../../documents/banners/banner-sizes.ts';
import { readPng } from '../support/read-png.ts';
import { hire } from './people.ts';
import { pathOf } from './page-world.ts';
import { bodyOf, fixedNow, headersOf, send, startApi, type StartedApi } from './start-api.ts';
import { type Database, startDatabase } from './start-database.ts';

let database: Database;
let api: StartedApi;
let apiKey: string;

beforeAll(async () => {
  database = await startDatabase();
  api = startApi(database);
  apiKey = await api.key();
  await hire(api);
}, 120_000);
afterAll(() => database.stop());

async function partner(kind: string, email: string): Promise<string> {
  const said = { kind, name: 'Het "Verbouw" <blog>', contactName: 'Sanne Visser', email };
  const made = await send(api.app, apiKey, 'post', '/v1/partners').send(said).expect(202);
  return (bodyOf(made) as { partnerId: string }).partnerId;
}
const pageOf = (subject: string) => pathOf(api.deps.links.ownUrl({ subject, page: 'materials' }, fixedNow));

describe('the materials of an affiliate', () => {
  test.each(['affiliate', 'creator'])('%s: every piece has his own link and names itself in it', async (kind) => {
    const id = await partner(kind, `${kind}@blog.test`);
    const code = (await api.deps.store.partnerCodes.linkOf(id)) ?? '';
    const { status, text, headers } = await request(api.app).get(pageOf(id));
    expect(status).toBe(200);
    for (const campaign of ['mail-kort', 'mail-lang', 'social', 'banner-728x90', 'banner-1200x628', 'productbladen'])
      expect(text).toContain(`https://mijn.bureau.test/a/${code}?utm_campaign=${campaign}`);
    expect(text).toContain('Beste lezer');
    expect(text).not.toMatch(/\{\{|undefined/);
    expect(headers['content-security-policy']).toContain("script-src 'self'");
  });

  test('without a price list no price is told; with one it is, from that price on', async () => {
    const path = pageOf(await partner('affiliate', 'affiliate@blog.test'));
    expect((await request(api.app).get(path)).text).toContain('De prijs staat in de offerte');
    const lines = [{ name: 'Berekening dakkapel', fromCents: 45_050 }];
    await api.deps.store.priceLists.insert({ _id: 'price-list#1', version: 1, lines, at: fixedNow, by: 'u-1' });
    expect((await request(api.app).get(path)).text).toContain('Berekening dakkapel: vanaf € 450,50');
  });

  test('the quick start is a PDF to keep', async () => {
    const path = pageOf(await partner('affiliate', 'affiliate@blog.test'));
    const pdf = await request(api.app).get(`${path}/bestanden/snelstart.pdf`);
    expect(pdf.status).toBe(200);
    expect(pdf.headers['content-type']).toBe('application/pdf');
    expect((pdf.body as Buffer).subarray(0, 5).toString()).toBe('%PDF-');
    expect((await request(api.app).get(`${path}/bestanden/anders.pdf`)).status).toBe(404);
  });

  test.each([
    ['a partner without links', async () => pageOf(await partner('contractor', 'bouw@bedrijf.test')), 404],
    ['a forged link', async () => `${pageOf(await partner('affiliate', 'affiliate@blog.test'))}x`, 404],
  ] as const)('%s gets nothing', async (_, path, status) => {
    const answer = await request(api.app).get(await path());
    expect(answer.status).toBe(status);
    expect(answer.text).not.toContain('utm_campaign');
  });
});

describe('banners', () => {
  test.each(bannerNames)(
    '%s is served as SVG and PNG of its own size to every site, to be kept a day',
    async (size) => {
      const { width, height } = bannerSizes[size];
      const svg = await request(api.app).get(`/beeld/banner-${size}.svg`);
      expect(svg.headers).toMatchObject({
        'cache-control': 'public, max-age=86400',
        'cross-origin-resource-policy': 'cross-origin',
      });
      expect(headersOf(svg)['content-type']).toContain('image/svg+xml');
      const drawing = (svg.body as Buffer).toString();
      for (const word of [`width="${width}" height="${height}"`, 'Bureau Test', 'Advertentie', 'offerte'])
        expect(drawing).toContain(word);
      const png = (await request(api.app).get(`/beeld/banner-${size}.png`)).body as Buffer;
      const picture = readPng(png);
      expect([picture.width, picture.height]).toEqual([width, height]);
      const { name } = bannerSizes[size];
      const letters = picture.colours({ x: name.x, y: name.y - name.size, width: name.within, height: name.size });
      expect(letters).toContain('11,79,138,255');
      expect(png.length).toBeLessThan(60_000);
    },
  );

  test('the logo names the bureau, and its PNG is the same picture, four times as large', async () => {
    const drawing = ((await request(api.app).get('/beeld/logo.svg')).body as Buffer).toString();
    expect(drawing).toContain('Bureau Test');
    const picture = readPng((await request(api.app).get('/beeld/logo.png')).body as Buffer);
    expect(drawing).toContain(`width="${picture.width / 4}" height="${picture.height / 4}"`);
    expect(picture.colours({ x: 304, y: 0, width: 200, height: picture.height })).toContain('20,32,43,255');
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { headersOf } from '../start-api.ts';
import { type Database, startDatabase } from '../start-database.ts';
import { type LinkWorld, person, startLinkWorld } from './link-world.ts';

let database: Database;
let world: LinkWorld;
let blog: string;

beforeAll(async () => {
  database = await startDatabase();
}, 60_000);
afterAll(async () => database.stop());
beforeEach(async () => {
  world = await startLinkWorld(database);
  blog = await world.affiliate('bouwblog');
});

const placeOf = async (path: string, headers = person): Promise<string> =>
  headersOf(await world.visit(path, headers))['location'] ?? '';
const clicks = async () => {
  await world.deps.clickBuffer.flush();
  return world.deps.store.clicks.perDay(blog, '2026-01-01T00:00:00.000Z');
};

describe('/a/<code>', () => {
  test('leads to our page at once; the browser keeps a random id until the end of day 90', async () => {
    const answer = await world.visit('/a/BouwBlog');
    const to = new URL(headersOf(answer)['location'] ?? '');
    expect([answer.status, headersOf(answer)['cache-control'], to.origin + to.pathname]).toEqual([
      302,
      'no-store',
      'https://bureau.test/offerte',
    ]);
    const id = to.searchParams.get('klik') ?? '';
    expect(Object.fromEntries(to.searchParams)).toEqual({
      ...{ bron: 'site', utm_source: 'affiliate', utm_medium: 'link', utm_campaign: 'bouwblog', klik: id },
    });
    const [cookie = ''] = [headersOf(answer)['set-cookie'] ?? ''].flat();
    expect(cookie).toBe(`klik=${id}; Path=/; Expires=Sun, 21 Feb 2027 23:00:00 GMT; HttpOnly; Secure; SameSite=Lax`);
    expect(await clicks()).toEqual([{ on: '2026-11-23', code: 'bouwblog', campaign: 'bouwblog', count: 1 }]);
    const [kept] = await world.deps.store.clicks.find([id]);
    expect(Object.keys(kept ?? {}).sort()).toEqual(['_id', 'at', 'campaign', 'code', 'partnerId', 'target']);
    expect(world.logged.join('')).not.toContain(id);
  });

  test('the cookie keeps the last ten clicks, oldest first', async () => {
    let cookie = 'other=1';
    const ids: string[] = [];
    for (let n = 0; n < 12; n++) {
      const made = await world.click('bouwblog', cookie);
      ids.push(made.id);
      cookie = `other=1; ${made.cookie}`;
    }
    expect(cookie).toBe(`other=1; klik=${ids.slice(2).join('.')}`);
  });

  test.each([
    ['another page of the same site', '?naar=/dakkapel%3Fa=1', 'https://bureau.test/dakkapel?a=1&'],
    ['another site by its whole address', '?naar=https://kwaad.test/', 'https://bureau.test/offerte?'],
    ['another site by two slashes', '?naar=//kwaad.test/', 'https://bureau.test/offerte?'],
    ['another site by a backslash', '?naar=/%5Ckwaad.test/', 'https://bureau.test/offerte?'],
    ['a script', '?naar=javascript:alert(1)', 'https://bureau.test/offerte?'],
    ['two paths', '?naar=/a&naar=/b', 'https://bureau.test/offerte?'],
  ])('never leads elsewhere: %s', async (_what, query, expected) => {
    expect(await placeOf(`/a/bouwblog${query}`)).toMatch(new RegExp(`^${expected.replace(/[?.]/g, '\\$&')}`));
  });

  test('campaign and medium of the address go before those of the code', async () => {
    const path = `/v1/partners/${blog}/codes`;
    await world.post(path, { code: 'bouwblog-keuken', kind: 'link', campaign: 'keuken', medium: 'mail' });
    expect(await placeOf('/a/bouwblog-keuken')).toContain('utm_medium=mail&utm_campaign=keuken&klik=');
    expect(await placeOf('/a/bouwblog-keuken?utm_campaign=banner-1')).toContain('utm_campaign=banner-1&klik=');
    expect(await placeOf('/a/bouwblog-keuken?utm_campaign=<b>')).toContain('utm_campaign=keuken&klik=');
  });

  test.each<[string, Record<string, string>]>([
    ['a robot', { 'user-agent': 'Googlebot/2.1' }],
    ['a browser that looks ahead', { ...person, 'sec-purpose': 'prefetch' }],
    ['a picture in a page', { ...person, 'sec-fetch-dest': 'image', 'sec-fetch-mode': 'no-cors' }],
  ])('%s is led on, and not counted', async (_who, headers) => {
    const answer = await world.visit('/a/bouwblog', headers);
    expect([answer.status, headersOf(answer)['set-cookie']]).toEqual([302, undefined]);
    expect(headersOf(answer)['location']).not.toContain('klik=');
    expect(await clicks()).toEqual([]);
  });

  test.each([
    ['nobody', 'nobody'],
    ['an empty sign', '%00'],
    ['a very long one', 'a'.repeat(3_000)],
  ])('a code nobody has leads to the home page: %s', async (_what, code) => {
    const answer = await world.visit(`/a/${code}`);
    expect([answer.status, headersOf(answer)['location']]).toEqual([302, 'https://bureau.test/']);
    expect(headersOf(answer)['set-cookie']).toBeUndefined();
  });

  test('who works with us no more has no link', async () => {
    const head = { subject: blog, happenedAt: '2026-11-22T10:00:00.000Z', recordedAt: '2026-11-22T10:00:00.000Z' };
    await world.deps.store.facts.insert({
      ...{ ...head, _id: `${blog}|partnershipEnded`, type: 'partnershipEnded', reasonId: 'r', by: 'manager-1' },
    });
    expect(await placeOf('/a/bouwblog')).toBe('https://bureau.test/');
  });

  test('more clicks in a minute than people make are led on and not counted', () => {
    const click = { partnerId: blog, code: 'x', at: '2026-11-23T10:00:00.000Z', target: '/' };
    const taken = Array.from({ length: 602 }, (_, n) => world.deps.clickBuffer.take({ ...click, _id: `c${n}` }));
    expect(taken.filter(Boolean)).toHaveLength(600);
    expect(world.deps.clickBuffer.take({ ...click, _id: 'next', at: '2026-11-23T10:01:00.000Z' })).toBe(true);
  });
});

describe('codes', () => {
  test('an affiliate and a creator have a link from the start; another of that name has the next', async () => {
    await world.affiliate('Bouwblog!', { kind: 'creator' });
    const { codes } = (await world.get(`/v1/partners/${blog}/codes`)) as { codes: unknown[] };
    expect(codes).toMatchObject([{ code: 'bouwblog', kind: 'link', url: 'https://mijn.bureau.test/a/bouwblog' }]);
    expect(await placeOf('/a/bouwblog-2')).toContain('utm_campaign=bouwblog-2');
  });

  test.each([
    ['jdevries123', 'reads as a customer’s own code: do not end letters in three digits'],
    ['klant402917', 'reads as a customer’s own code: do not end letters in three digits'],
    ['BOUW10', 'is a discount code of ours'],
    ['goud-blog', 'begins like a code of the club'],
    ['a b', 'has a space in it'],
    ['bl', 'must be 3 to 32 letters, digits or dashes'],
    ['bouwblog', 'is taken'],
  ])('no code can be %s', async (code, detail) => {
    const answer = await world.post(`/v1/partners/${blog}/codes`, { code, kind: 'coupon' }, 422);
    expect(answer).toMatchObject({ errors: [{ pointer: '/code', detail }] });
  });

  test('the same again is the same; another’s is taken', async () => {
    const body = { code: 'BLOG10', kind: 'coupon' };
    expect(await world.post(`/v1/partners/${blog}/codes`, body)).toMatchObject({ code: 'blog10', kind: 'coupon' });
    expect(await world.post(`/v1/partners/${blog}/codes`, body)).toMatchObject({ code: 'blog10' });
    const vlog = await world.affiliate('vlog');
    await world.post(`/v1/partners/${vlog}/codes`, body, 422);
  });
});

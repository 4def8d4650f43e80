import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import request, { type Response } from 'supertest';
import { claimByCode } from '../../api/referrals/claim-introduction.ts';
import { introductionOf } from '../../domain/customer/introductions.ts';
import { readHistory } from '../../domain/customer/read-history.ts';
import { type PageWorld, pathOf, startPageWorld } from './page-world.ts';
import { fixedNow, headersOf } from './start-api.ts';
import { type Database, startDatabase } from './start-database.ts';

let database: Database;
let world: PageWorld;

beforeAll(async () => {
  database = await startDatabase();
}, 60_000);
afterAll(async () => database.stop());
beforeEach(async () => {
  world = await startPageWorld(database);
  await world.deps.store.clientCodes.claim('jverbruggen123', world.id);
});

const link = '/ref/jverbruggen123';
const typed = {
  ...{ name: 'Piet van den Berg', email: 'piet@berg.test', phone: '06 87654321' },
  ...{ street: 'Dorpsstraat', houseNumber: '3', postcode: '1234 AB', city: 'Ede', projectType: 'uitbouw' },
};
const person = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0' };
const visit = (path: string, headers: Record<string, string> = person): Promise<Response> =>
  request(world.app)
    .get(path)
    .set(headers)
    .then((answer) => answer);
const friendId = (given: { name: string; email: string } = typed): string => world.deps.ids.customerId(given);
const factsOf = (id: string) => world.deps.store.facts.load(id);
const receiptOf = async (id: string) => introductionOf(readHistory(await factsOf(id)), id);
const opened = (): Promise<number> => world.deps.store.linkOpens.ofCustomers([world.id]);

describe('the link a customer shares', () => {
  test('says what the friend gets, and shows of the customer initials alone', async () => {
    const answer = await visit(link);
    expect(answer.text).toContain('€\u00a050 korting op uw eerste project');
    expect(answer.text).toContain('J.V. is klant bij ons');
    // The code holds a surname: it is shown nowhere.
    expect(answer.text.replace(/href="[^"]*"/g, '')).not.toMatch(/verbruggen|joke/i);
    expect(headersOf(answer)).toMatchObject({ 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex, nofollow' });
    expect(headersOf(answer)['content-security-policy']).toContain("script-src 'none'");
    expect(world.logged.join('')).not.toContain('jverbruggen');
    expect((await visit('/ref/JVerbruggen123')).status).toBe(200);
  });

  test('a person’s first visit is counted, and remembered by a cookie of ours with the code and the day alone', async () => {
    const [cookie = ''] = [headersOf(await visit(link))['set-cookie'] ?? ''].flat();
    expect(cookie).toMatch(
      /^introductie=jverbruggen123\.2026-11-23; Max-Age=7776000; Path=\/ref; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/,
    );
    expect(await opened()).toBe(1);
    expect(
      headersOf(await visit(link, { ...person, cookie: 'introductie=jverbruggen123.2026-11-23' }))['set-cookie'],
    ).toBeUndefined();
    expect(await opened()).toBe(1);
  });

  test.each<[string, Record<string, string>]>([
    ['a link preview', { 'user-agent': 'WhatsApp/2.23' }],
    ['a search engine', { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1)' }],
    ['a prefetch', { ...person, 'sec-purpose': 'prefetch' }],
    ['no browser at all', { 'user-agent': '' }],
  ])('%s is not counted and gets no cookie', async (_, headers) => {
    const answer = await visit(link, headers);
    expect([answer.status, headersOf(answer)['set-cookie'], await opened()]).toEqual([200, undefined, 0]);
  });

  test('a HEAD request is not counted', async () => {
    await request(world.app).head(link).set(person).expect(200);
    expect(await opened()).toBe(0);
  });

  test.each(['nobody999', '%00', '%F0%9F%8F%A0', '..%2F..', 'a'.repeat(2_000), '{"$gt":""}'])(
    '%s is no code: a quote can be asked for all the same',
    async (code) => {
      for (const { status, text } of [await visit(`/ref/${code}`), await world.press(`/ref/${code}`, typed)]) {
        expect(status).toBe(404);
        expect(text).toContain('Deze code kennen wij niet');
        expect(text).toContain('href="https://bureau.test/offerte?bron=site"');
      }
    },
  );

  test('codes cannot be guessed through: too many wrong ones are refused', async () => {
    world = await startPageWorld(database, { visitsPerMinute: 2 });
    for (let n = 0; n < 2; n++) expect((await visit(`/ref/guess${n}`)).status).toBe(404);
    expect((await visit('/ref/guess9')).status).toBe(429);
  });

  test('a QR code that a screen reader can name', async () => {
    const answer = await visit(`${link}/qr.svg`);
    expect(headersOf(answer)['content-type']).toContain('image/svg+xml');
    expect(String(answer.body)).toMatch(
      /^<svg [^>]*role="img" aria-labelledby="qr-title"[^>]*><title id="qr-title">QR-code/,
    );
    expect((await visit('/ref/nobody999/qr.svg')).status).toBe(404);
  });
});

describe('the form', () => {
  test('registers a new customer, his introducer and his choices, and the page says what happens next', async () => {
    const answer = await world.press(link, { ...typed, words: 'Graag in mei.', showName: 'yes', consent: 'yes' });
    expect([answer.status, answer.text.includes('Uw aanmelding is aangekomen')]).toEqual([200, true]);
    const id = friendId();
    expect((await factsOf(id)).map(({ type }) => type).sort()).toEqual([
      'consentGiven',
      'introductionClaimed',
      'registered',
    ]);
    expect(await receiptOf(id)).toMatchObject({
      fixedAt: fixedNow,
      winner: { rule: 'first-link', claim: { introducerId: world.id } },
    });
    expect(await world.deps.store.customers.find(id)).toMatchObject({ email: 'piet@berg.test', phone: '+31687654321' });
    const [kept] = await world.deps.store.registrations.ofCustomers([id]);
    expect(kept?.address).toEqual({ street: 'Dorpsstraat', houseNumber: '3', postcode: '1234 AB', city: 'Ede' });
    expect(await world.deps.store.texts.findMany([kept?.wordsId ?? ''])).toMatchObject([{ words: 'Graag in mei.' }]);
    expect(JSON.stringify(await factsOf(id))).not.toMatch(/berg|piet|Dorps|mei/i);
    expect(world.journeys.told.some(({ subject }) => subject === id)).toBe(true);
  });

  test('without ticks there is no consent and no name', async () => {
    await world.press(link, typed);
    expect((await factsOf(friendId())).filter(({ type }) => type === 'consentGiven')).toEqual([]);
    expect(await factsOf(friendId())).toContainEqual(expect.objectContaining({ type: 'registered', showName: false }));
  });

  test.each<[string, Record<string, string>, string]>([
    ['no name', { name: ' ' }, 'Vul uw naam in.'],
    ['no address of mail', { email: 'piet' }, 'Dit is geen e-mailadres.'],
    ['no phone', { phone: '12345' }, 'Dit is geen telefoonnummer.'],
    ['a wrong postcode', { postcode: '12 AB' }, 'Een postcode heeft vier cijfers en twee letters'],
    ['a house without number', { houseNumber: 'bis' }, 'Begin met een cijfer'],
    ['no project', { projectType: '' }, 'Kies wat u wilt bouwen.'],
    ['another project', { projectType: 'kasteel' }, 'Kies een van de mogelijkheden.'],
    ['too many words', { words: 'lang '.repeat(300) }, 'Uw tekst is te lang'],
  ])('%s: said beside the field, what was typed stands there again, nothing is kept', async (_, change, words) => {
    const before = await database.count();
    const { status, text } = await world.press(link, { ...typed, consent: 'yes', ...change });
    expect(status).toBe(422);
    expect(text.split(words).length).toBe(3);
    expect(text).toContain('value="Dorpsstraat"');
    expect(text).toMatch(/name="consent" value="yes" (?=[^>]*checked)/);
    expect(await database.count()).toEqual(before);
  });

  test('markup in a field is text', async () => {
    const { text } = await world.press(link, { ...typed, name: '"><script>alert(1)</script>', email: 'x' });
    expect(text).not.toContain('<script>alert');
  });

  test('pressed twice, and at once, it is one registration and one claim that counts', async () => {
    await Promise.all([world.press(link, typed), world.press(link, typed)]);
    await world.press(link, typed);
    const facts = await factsOf(friendId());
    expect(facts.filter(({ type }) => type === 'registered')).toHaveLength(1);
    expect(await receiptOf(friendId())).toMatchObject({ losers: [] });
  });

  test('who is a customer already gets the same page, and nothing changes', async () => {
    await world.deps.store.clientCodes.claim('other123', 'customer-other');
    await world.deps.store.customers.insert({
      _id: 'customer-other',
      name: 'Els Smit',
      email: 'els@smit.test',
      contactAsOf: fixedNow,
    });
    const before = await database.count();
    const known = await world.press('/ref/other123', {
      ...typed,
      name: 'Joke Verbruggen',
      email: 'joke@verbruggen.test',
      phone: '',
    });
    expect(await database.count()).toEqual(before);
    expect(known.text).toBe((await world.press(link, typed)).text);
  });

  test('a program that fills in the hidden field gets the same page, and nothing is kept', async () => {
    const before = await database.count();
    expect((await world.press(link, { ...typed, website: 'https://spam.test' })).status).toBe(200);
    expect(await database.count()).toEqual(before);
  });

  test('too many registrations from one address are refused', async () => {
    world = await startPageWorld(database, { registrationsPerHour: 1 });
    await world.deps.store.clientCodes.claim('jverbruggen123', world.id);
    expect((await world.press(link, typed)).status).toBe(200);
    expect((await world.press(link, { ...typed, email: 'b@berg.test' })).status).toBe(429);
  });

  test.each<[string, Record<string, string>, string]>([
    ['himself, by the phone, under another e-mail', { phone: '0612345678' }, 'self'],
    ['himself, by the e-mail, under another name', { email: 'joke@verbruggen.test', phone: '' }, 'self'],
    [
      'another e-mail at the same address',
      { street: 'Lindelaan', houseNumber: ' 12', postcode: '3511ab', city: 'Utrecht' },
      'household',
    ],
  ])('%s: registered, and refused as %s', async (_, change, why) => {
    const given = { ...typed, ...change };
    expect((await world.press(link, given)).status).toBe(200);
    const { winner, losers } = await receiptOf(friendId(given));
    expect([winner, losers.map((lost) => lost.why)]).toEqual([undefined, [why]]);
  });

  test('of two links that were opened the first counts', async () => {
    await world.deps.store.clientCodes.claim('other123', 'customer-other');
    await world.deps.store.customers.insert({
      _id: 'customer-other',
      name: 'Els Smit',
      email: 'els@smit.test',
      contactAsOf: fixedNow,
    });
    await request(world.app)
      .post(link)
      .set('cookie', 'introductie=other123.2026-11-01')
      .type('form')
      .send(typed)
      .expect(200);
    const { winner, losers } = await receiptOf(friendId());
    expect([winner?.claim.introducerId, losers.map(({ claim, why }) => [claim.introducerId, why])]).toEqual([
      'customer-other',
      [[world.id, 'second-claim']],
    ]);
  });

  test.each(['other123.2026-08-01', 'other123.2027-01-01', 'other123', 'gone999.2026-11-01', '%00.x'])(
    'the cookie %s says nothing',
    async (value) => {
      await request(world.app).post(link).set('cookie', `introductie=${value}`).type('form').send(typed).expect(200);
      expect(await receiptOf(friendId())).toMatchObject({ winner: { claim: { introducerId: world.id } }, losers: [] });
    },
  );
});

describe('a code named with an order', () => {
  const named = (code: string, at = fixedNow) =>
    claimByCode(world.deps, {
      customerId: friendId(),
      code,
      via: 'code',
      happenedAt: at,
      now: fixedNow,
      log: world.deps.log,
    });

  test('is claimed once, however it is written; one that is nobody’s is not', async () => {
    await world.press(link, typed);
    expect(await named(' JVerbruggen123 ')).toEqual({ claimed: true, introducerId: world.id });
    const before = await database.count();
    expect(await named('jverbruggen123')).toEqual({ claimed: true, introducerId: world.id });
    expect([await named('LOYAL15'), await named('')]).toEqual([{ claimed: false }, { claimed: false }]);
    expect(await database.count()).toEqual(before);
  });

  test('of a customer who was erased it is nobody’s', async () => {
    await world.press(link, typed);
    await database.connection.models['customers']?.deleteOne({ _id: world.id });
    expect(await named('jverbruggen123')).toEqual({ claimed: false });
    expect((await visit(link)).status).toBe(404);
  });
});

describe('the customer’s own page', () => {
  const path = (): string => pathOf(world.deps.links.ownUrl({ subject: world.id, page: 'referrals' }, fixedNow));

  test('shows link, figures, and who came: by name only where he agreed to it', async () => {
    await visit(link);
    for (const [n, shown] of [
      [1, true],
      [2, false],
    ] as const) {
      const given = { ...typed, name: n === 1 ? 'Piet van den Berg' : 'Koos de Boer', email: `f${n}@berg.test` };
      await world.press(link, given);
      const head = { subject: world.id, happenedAt: fixedNow, recordedAt: fixedNow, friendId: friendId(given) };
      await world.happened({
        ...head,
        _id: `r${n}`,
        type: 'referralReached',
        stage: 'registered',
        ...(shown && { shown }),
      });
      if (shown)
        await world.happened({ ...head, _id: 'd', type: 'referralReached', stage: 'delivered', projectId: 'P' });
    }
    const { status, text } = await visit(path());
    expect(status).toBe(200);
    expect(text).toContain('value="https://mijn.bureau.test/ref/jverbruggen123"');
    expect(text).toContain('P. van den Berg');
    expect(text).toContain('K.D.B.');
    expect(text).not.toMatch(/Koos|Boer/);
    expect(text.match(/<dd>[^<]*<\/dd>/g)).toEqual(
      ['1', '2', '1', '€\u00a00', '€\u00a0100'].map((value) => `<dd>${value}</dd>`),
    );
  });

  test('one press chooses credit, and the same again is no new choice', async () => {
    expect((await world.press(path(), { as: 'credit' })).text).toContain('Verrekenen met uw volgende opdracht');
    await world.press(path(), { as: 'credit' });
    await world.press(path(), { as: 'gold' });
    expect((await world.facts('rewardChosen')).map(({ as }) => as)).toEqual(['credit']);
  });

  test('a forged link is none, an expired one offers a fresh one', async () => {
    expect((await visit(`${path()}x`)).status).toBe(404);
    world.setClock('2026-12-24T10:00:00.000Z');
    expect((await visit(path())).status).toBe(410);
    expect((await world.press(path(), { as: 'credit' })).status).toBe(410);
    expect(await world.facts('rewardChosen')).toEqual([]);
  });
});

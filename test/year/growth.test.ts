import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { addDays, addMinutes, dayOf, isoDate } from '../../domain/calendar.ts';
import { type GrowthYear, payoutAfter, startGrowthYear } from '../support/growth-year.ts';
import { until } from '../support/live-case.ts';
import { type Money, moneyOf } from '../support/money-of.ts';
import { payloadsOf } from '../support/payloads-of.ts';
import { figuresOf, linkIn, listed } from '../support/page-words.ts';

interface Found {
  customers: { customerId: string }[];
}

interface Payout {
  payoutId: string;
  state: string;
  cents: number;
  lines: { payeeId: string; cents: number; state: string; name: string }[];
  left: { payeeId: string; cents: number; why: string }[];
}

interface Referrals {
  code: string;
  url: string;
  friends: { customerId: string; stage: string; cents: number; why?: string }[];
}

let year: GrowthYear;
/** The referrer, and the friends by number. */
let me = '';
let code = '';
const friends: string[] = [];
let money: Money;
const [reward, bonus] = [10_000, 5_000];

const home = { street: 'Dorpsstraat', houseNumber: '12', postcode: '1234 AB', city: 'Ede' };
const engineer = { name: 'Sanne Bakker', email: 'sanne@example.nl' };
const eva = { name: 'Eva Zonneveld', email: 'eva.zonneveld@example.nl' };
const piet = { name: 'Piet Huisgenoot', email: 'piet.huisgenoot@example.nl' };
const carla = { name: 'Carla Wildschut', email: 'carla.wildschut@example.nl', phone: '06 87654321' };
const dirk = { name: 'Dirk Appelboom', email: 'dirk.appelboom@example.nl' };

const get = async <T>(path: string): Promise<T> => (await year.call('GET', path)) as T;
const referrals = (of = me): Promise<Referrals> => get(`/v1/customers/${of}/referrals`);
const club = async () => (await get<{ club: object }>(`/v1/customers/${me}`)).club;
const price = (customerId: string, more = {}) =>
  year.call('POST', '/v1/quotes/price', { customerId, valueCents: 70_000, ...more });
const stageOf = async (friend: string): Promise<string | undefined> =>
  (await referrals()).friends.find(({ customerId }) => customerId === friend)?.stage;
const reaches = (friend: string, stage: string): Promise<void> => until(async () => (await stageOf(friend)) === stage);

const namesCode = (customer: object, address: object) =>
  year.call('POST', '/v1/referrals', { code, customer, address, happenedAt: year.now(), by: 'manager-1' });

async function deliver(orderId: string, valueCents: number, more = {}): Promise<void> {
  await year.event(orderId, 'delivered', { valueCents, project: { type: 'uitbouw' }, engineer, ...more });
}

beforeAll(async () => {
  year = await startGrowthYear();
  for (const [id, role, name] of [
    ['manager-1', 'manager', 'Mila Maas'],
    ['directie-1', 'directie', 'Dirk Dam'],
  ])
    await year.call('POST', '/v1/staff', { id, role, name, email: `${id ?? ''}@example.nl` });
}, 300_000);
afterAll(() => year.end(), 60_000);

describe('a year of a customer who brings others, every cent of it', () => {
  test('the first project is delivered, and three friends come by his code: by the page, and by phone', async () => {
    const { customerId } = await year.call('POST', '/v1/deliveries', {
      ...{ orderId: 'MINE-1', deliveredAt: isoDate(dayOf(year.started)), engineer },
      project: { type: 'uitbouw', valueCents: 95_000, address: home },
      customer: { externalId: 'K-1', name: 'Jan de Vries', email: 'jan.devries@example.nl', phone: '06 12345678' },
      marketing: { objectionOfferedAt: '2024-01-10', noticeVersion: '2024-1', objected: false },
    });
    me = String(customerId);
    money = moneyOf(year, me);
    await year.follow(me);
    const mine = await referrals();
    ({ code } = mine);
    expect(code).toMatch(/^jdevries\d{3}$/);

    expect(await year.page(mine.url)).toContain('€ 50 korting op uw eerste project');
    const typed = { ...eva, street: 'Kerklaan', houseNumber: '3', postcode: '4321 BA', city: 'Ede' };
    await year.press(mine.url, { ...typed, projectType: 'uitbouw', showName: 'yes' });
    const found = (await year.call('POST', '/v1/customers/search', { email: eva.email })) as unknown as Found;
    friends[1] = found.customers[0]?.customerId ?? '';

    const [second, third] = [await namesCode(piet, home), await namesCode(carla, { ...home, houseNumber: '77' })];
    friends[2] = String(second['customerId']);
    friends[3] = String(third['customerId']);
    expect(second['introduction']).toMatchObject({ losers: [{ introducerId: me, via: 'code', why: 'household' }] });
    await year.follow(...friends.slice(1));
    for (const [n, stage] of [
      [1, 'registered'],
      [2, 'refused'],
      [3, 'registered'],
    ] as const)
      await reaches(friends[n] ?? '', stage);

    const given = { code: code.toUpperCase(), kind: 'friend' };
    expect(await price(friends[1])).toMatchObject({ best: given, discountCents: 5_000, priceCents: 65_000 });
    expect(await price(friends[2], { code })).toMatchObject({ best: null, priceCents: 70_000 });
  }, 60_000);

  test('the first friend orders with the code, is delivered, and pays: earned, told, silver once, payable', async () => {
    const [, friend = ''] = friends;
    await year.until(3);
    await year.event('EVA-1', 'quoted', { customer: eva, valueCents: 70_000, project: { type: 'uitbouw' } });
    await reaches(friend, 'quoted');
    await year.until(5);
    await year.event('EVA-1', 'ordered', { valueCents: 65_000, code });
    await year.until(20);
    await deliver('EVA-1', 65_000, { code });
    await money.books(['Beloning voor uw aanbeveling van E.Z.', { held: reward }]);
    expect(await stageOf(friend)).toBe('delivered');
    expect(await price(friend)).toMatchObject({
      ...{ best: { kind: 'level' }, discountCents: 3_500, priceCents: 66_500 },
      candidates: expect.arrayContaining([expect.objectContaining({ kind: 'friend', reason: 'used' })]) as unknown,
    });

    await year.until(26);
    const told = await year.mailOf(me, `reward:${friend}`);
    expect(told).toContain('€ 100');
    const board = await year.page(linkIn(told, 'aanbevelingen'));
    const standing = {
      'Link geopend': '1',
      Aangemeld: '2',
      Opgeleverd: '1',
      Verdiend: '€ 0',
      'Nog niet vrij': '€ 100',
    };
    expect(figuresOf(board)).toEqual(standing);
    expect(listed(board).filter((line) => /Telt niet mee|Opgeleverd,|Aangemeld,/.test(line))).toEqual([
      expect.stringMatching(/^E\. Zonneveld € 100 Opgeleverd, beloning nog niet vrij, /),
      expect.stringMatching(/^P\.H\. Telt niet mee \(hetzelfde adres\), /),
      expect.stringMatching(/^C\.W\. Aangemeld, /),
    ]);
    expect(await year.mailsOf(me, 'level')).toEqual(['level:brons', 'level:zilver']);
    expect(await club()).toMatchObject({
      ...{ level: 'zilver', percent: 10, code: `ZILVER-${code.toUpperCase()}` },
      next: { level: 'goud', missing: { projects: 2, referrals: 2 } },
    });

    await year.until(28);
    await year.event('EVA-1', 'paid');
    await money.books([
      'Beloning voor uw aanbeveling van E.Z.: vrij voor uitbetaling',
      { held: -reward, payable: reward },
    ]);
    expect(await stageOf(friend)).toBe('rewarded');
    const paid = await year.page(linkIn(told, 'aanbevelingen'));
    expect(figuresOf(paid)).toEqual({ ...standing, Verdiend: '€ 100', 'Nog niet vrij': '€ 0' });

    const account = { as: 'payout', name: 'J. de Vries', iban: 'DE89 3704 0044 0532 0130 00', kind: 'private' };
    expect(await year.press(linkIn(paid, 'afrekening'), account)).toContain('Opgeslagen');
    expect(await get(`/v1/payees/${me}`)).toMatchObject({ ibanEnding: '3000', taxStatus: 'private', missing: [] });
  }, 120_000);

  test('the month’s payout is drafted by its workflow, approved by a person, and paid', async () => {
    const first = payoutAfter(year.now());
    await year.until(first);
    const { payoutId, ...drafted } = await year.draftAt(first);
    expect([payoutId, drafted]).toEqual([`payout-${first.slice(0, 7)}`, { lines: 1, left: 0 }]);
    await year.until(addMinutes(first, 120));
    expect(await get<Payout>(`/v1/payouts/${payoutId}`)).toMatchObject({
      ...{ state: 'drafted', cents: reward, drafted: { by: 'system' } },
      lines: [{ payeeId: me, cents: reward, name: 'J. de Vries', ibanEnding: '3000' }],
    });
    await money.payOut(payoutId, reward);
  }, 60_000);

  test('the third friend names another’s code as well, and in vain; he is delivered, paid, and paid for', async () => {
    const [, first = '', , friend = ''] = friends;
    await year.until(addDays(year.now(), 3));
    const asked = { customer: carla, project: { type: 'draagmuur' }, code: (await referrals(first)).code };
    await year.event('CARLA-1', 'quote-requested', asked);
    await year.event('CARLA-1', 'quoted', { valueCents: 80_000 });
    await reaches(friend, 'quoted');
    expect(await get(`/v1/customers/${friend}/introduction`)).toMatchObject({
      winner: { introducerId: me, rule: 'named', via: 'code' },
      losers: [{ introducerId: first, via: 'code', why: 'second-claim' }],
    });
    await until(async () => (await referrals(first)).friends.length === 1);
    expect((await referrals(first)).friends).toMatchObject([
      { customerId: friend, stage: 'refused', why: 'second-claim' },
    ]);
    await year.until(addDays(year.now(), 10));
    await deliver('CARLA-1', 75_000);
    await money.books(['Beloning voor uw aanbeveling van C.W.', { held: reward }]);
    await year.until(addDays(year.now(), 3));
    await year.event('CARLA-1', 'paid');
    await money.books([
      'Beloning voor uw aanbeveling van C.W.: vrij voor uitbetaling',
      { held: -reward, payable: reward },
    ]);

    await year.until(addMinutes(payoutAfter(year.now()), 60));
    const { payoutId } = (await year.call('POST', '/v1/payouts', { by: 'directie-1' })) as unknown as Payout;
    await year.call('POST', `/v1/payouts/${payoutId}/approve`, { by: 'directie-1' }, 403);
    await year.call('POST', `/v1/payouts/${payoutId}/withdraw`, {
      by: 'manager-1',
      reason: 'Eerst de cijfers nakijken',
    });
    const again = (await year.call('POST', '/v1/payouts', { by: 'manager-1' })) as unknown as Payout;
    expect(again.payoutId).toBe(`${payoutId}-2`);
    await money.payOut(again.payoutId, reward);
    expect((await money.statement(first)).lines).toEqual([]);
  }, 120_000);

  test('cancelled after the payout: it is taken back, told, and nobody is paid while he owes', async () => {
    const [, , , friend = ''] = friends;
    await year.until(addDays(year.now(), 2));
    await year.event('CARLA-1', 'cancelled');
    await money.books(['Beloning voor uw aanbeveling van C.W.: teruggedraaid', { payable: -reward }]);
    expect(await stageOf(friend)).toBe('cancelled');
    await year.until(addDays(year.now(), 6));
    const told = await year.mailOf(me, `reward-reversed:${friend}`);
    const board = await year.page(linkIn(told, 'aanbevelingen'));
    expect(figuresOf(board)).toMatchObject({ Opgeleverd: '1', Verdiend: '€ 100', 'Nog niet vrij': '€ 0' });
    const owed = await year.page(linkIn(board, 'afrekening'));
    expect(figuresOf(owed)).toEqual({ 'Nog te verrekenen': '€ −100', 'In afwachting': '€ 0', Uitbetaald: '€ 200' });

    const next = payoutAfter(year.now());
    await year.until(next);
    const { payoutId } = await year.draftAt(next);
    expect(await get<Payout>(`/v1/payouts/${payoutId}`)).toMatchObject({
      ...{ state: 'closed', lines: [], left: [{ payeeId: me, cents: -reward, why: 'negative' }] },
    });
    expect(await club()).toMatchObject({ level: 'zilver', merit: { referrals: 1 } });
  }, 120_000);

  test('he orders anew, and a fourth comes: what was taken back is set off, the bonus of the third is paid once', async () => {
    const [, , , friend = ''] = friends;
    await year.until(addDays(year.now(), 2));
    friends[4] = String((await namesCode(dirk, { ...home, postcode: '6543 CB' }))['customerId']);
    await year.follow(friends[4]);
    await reaches(friends[4], 'registered');
    await year.event('CARLA-2', 'ordered', { customer: carla, valueCents: 60_000, project: { type: 'uitbouw' } });
    await year.until(addDays(year.now(), 8));
    await deliver('CARLA-2', 60_000);
    await money.books(['Beloning voor uw aanbeveling van C.W.', { held: reward }]);
    await year.event('CARLA-2', 'paid');
    await money.books([
      'Beloning voor uw aanbeveling van C.W.: vrij voor uitbetaling',
      { held: -reward, payable: reward },
    ]);
    expect((await money.statement()).balances).toEqual({ held: 0, payable: 0, paying: 0, paid: 2 * reward, credit: 0 });
    expect(await stageOf(friend)).toBe('rewarded');

    await year.until(addDays(year.now(), 2));
    await deliver('DIRK-1', 120_000, { customer: dirk });
    await money.books(
      ['Bonus bij uw 3e aanbeveling', { held: bonus }],
      ['Beloning voor uw aanbeveling van D.A.', { held: reward }],
    );
    await year.until(addDays(year.now(), 2));
    await year.event('DIRK-1', 'paid');
    await money.books(
      ['Bonus bij uw 3e aanbeveling: vrij voor uitbetaling', { held: -bonus, payable: bonus }],
      ['Beloning voor uw aanbeveling van D.A.: vrij voor uitbetaling', { held: -reward, payable: reward }],
    );
    const last = payoutAfter(year.now());
    await year.until(last);
    const { payoutId } = await year.draftAt(last);
    await year.until(addMinutes(last, 120));
    await money.payOut(payoutId, reward + bonus);
    const board = await year.page(year.linkTo(me, 'referrals'));
    expect(figuresOf(board)).toMatchObject({
      Aangemeld: '3',
      Opgeleverd: '3',
      Verdiend: '€ 350',
      'Nog niet vrij': '€ 0',
    });
  }, 120_000);

  test('the statement explains every cent, on paper and on the page, and every mail came once', async () => {
    await year.until(365);
    const { lines, balances, earned } = await money.statement();
    const paid = 3 * reward + bonus;
    expect([earned, balances]).toEqual([paid, { held: 0, payable: 0, paying: 0, paid, credit: 0 }]);
    for (const name of ['held', 'payable', 'paying', 'paid', 'credit'] as const) {
      const sums = lines.map((_, n) => lines.slice(0, n + 1).reduce((sum, { change }) => sum + change[name], 0));
      expect(lines.map(({ after }) => after[name])).toEqual(sums);
    }
    expect(new Set(lines.map(({ postingId }) => postingId)).size).toBe(money.booked().length);
    expect(lines.map(({ at }) => at)).toEqual(lines.map(({ at }) => at).sort());

    const page = await year.page(year.linkTo(me, 'statement'));
    const rows = listed(page).reverse();
    const firstTwo = ['+ € 100', '€ 100', '€ 100', '€ 100', '+ € 100', '€ 100', '€ 100', '€ 100', '− € 100'];
    const amounts = [...firstTwo, '+ € 100', '€ 100', '+ € 50', '+ € 100', '€ 50', '€ 100', '€ 150', '€ 150'];
    expect(rows.map((row) => row.replace(/ \w+ \d+ \w+ 20\d\d\. Daarna: .*$/, ''))).toEqual(
      money.booked().map(([words], n) => `${words} ${amounts[n] ?? ''}`),
    );
    expect(figuresOf(page)).toEqual({ 'Uit te betalen': '€ 0', 'In afwachting': '€ 0', Uitbetaald: '€ 350' });

    const kinds = ['reward', 'reward-reversed', 'paid-out'].map((kind) => year.mailsOf(me, kind));
    expect((await Promise.all(kinds)).map(({ length }) => length)).toEqual([4, 1, 3]);
    expect(await year.mailsOf(me, 'level')).toEqual(['level:brons', 'level:zilver', 'level:goud']);
  }, 120_000);

  test('no name, address or account of anybody in any history', async () => {
    const payloads = (await payloadsOf(year.client)).toLowerCase();
    for (const known of ['booking:reward:', 'paid-out:payout-', friends[4] ?? ''])
      expect(payloads.includes(known)).toBe(true);
    const names = ['devries', 'zonneveld', 'huisgenoot', 'wildschut', 'appelboom', 'mila maas', 'sanne'];
    const reach = ['example.nl', '31612345678', '31687654321', 'dorpsstraat', 'kerklaan', '1234 ab', '1234ab'];
    for (const words of [...names, ...reach, 'de89370400440532013000']) expect(payloads.includes(words)).toBe(false);
  }, 60_000);
});

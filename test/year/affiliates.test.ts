import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { addMinutes, addMonths, dayOf, type Instant, instantAt, isoDate } from '../../domain/calendar.ts';
import { type Affiliate, type AffiliateDesk, affiliateDesk, gaplessLike, monthOf } from '../support/affiliate-desk.ts';
import { figuresOf, linkIn, listed, readPage } from '../support/page-words.ts';
import { type PartnerYear, startPartnerYear } from '../support/partner-year.ts';
import { payloadsOf } from '../support/payloads-of.ts';

let year: PartnerYear;
let desk: AffiliateDesk<keyof typeof people>;
let blog: Affiliate;
let vlog: Affiliate;
const clicks: string[] = [];
/** When the payouts of the next months are drafted, by number. */
const runs: Instant[] = [];

const people = {
  anna: { name: 'Anna Zonneveld', email: 'anna.zonneveld@example.nl', postcode: '6711 AA' },
  bram: { name: 'Bram Wildschut', email: 'bram.wildschut@example.nl', postcode: '6712 BB' },
  eva: { name: 'Eva Appelboom', email: 'eva.appelboom@example.nl', postcode: '6713 CC' },
  cees: { name: 'Cees Waterman', email: 'cees.waterman@example.nl', postcode: '6714 DD' },
  dora: { name: 'Dora Kersenboom', email: 'dora.kersenboom@example.nl', postcode: '6715 EE' },
  self: { name: 'Sanne Blogger', email: 'sanne@bouwblog.example', postcode: '6716 FF' },
};

const get = async <T = unknown>(path: string): Promise<T> => (await year.call('GET', path)) as T;
const daysAfter = (at: Instant, days: number): Instant => instantAt(dayOf(at) + days, 8 * 60);
/** People take some minutes. */
const later = (): Promise<void> => year.until(addMinutes(year.now(), 10));

async function first(n: number): Promise<unknown> {
  const { run, ranked } = await desk.firstAfter(n === 1 ? year.morning(14) : (runs[n - 1] ?? ''));
  runs[n] = run;
  return ranked;
}

beforeAll(async () => {
  year = await startPartnerYear();
  desk = affiliateDesk(year, people);
}, 300_000);
afterAll(() => year.end(), 60_000);

describe('half a year of two affiliates, everything of it', () => {
  test('they are registered: a business that we write invoices for, with news; a private person, without', async () => {
    await year.until(year.morning(0));
    const [contactName, email] = [people.self.name, people.self.email];
    blog = await desk.register('Bouwblog', { contactName, email, consent: { noticeVersion: '2026-1' } });
    vlog = await desk.register('Klusvlog', { contactName: 'Tom Filmer', email: 'tom@klusvlog.example' });
    expect([blog.code, vlog.code]).toEqual(['bouwblog', 'klusvlog']);
    await year.call('POST', `/v1/partners/${blog.id}/codes`, { code: 'Blog-Deal', kind: 'coupon' });
    await year.call('POST', `/v1/partners/${vlog.id}/codes`, { code: 'Klus-Deal', kind: 'coupon' });

    const business = { kind: 'business', name: 'Bouwblog B.V.', iban: 'NL91ABNA0417164300', taxStatus: 'vat' };
    const address = { street: 'Persweg', houseNumber: '4', postcode: '3511 AB', town: 'Utrecht' };
    const billed = { vatId: 'NL004495445B01', address, selfBilling: { version: '1', agreedOn: '2026-01-01' } };
    await year.call('PUT', `/v1/payees/${blog.id}`, { ...business, ...billed, by: 'manager-1' });
    expect(await get(`/v1/payees/${blog.id}`)).toMatchObject({ missing: [], taxStatus: 'vat' });
    const account = { name: 'T. Filmer', iban: 'DE89 3704 0044 0532 0130 00', kind: 'private' };
    expect(await year.press(year.linkTo(vlog.id, 'payments'), account)).toContain('Opgeslagen');
    expect(await get(`/v1/payees/${vlog.id}`)).toMatchObject({ missing: [], taxStatus: 'private' });
    await year.announce('rekenhulp', { kind: 'product', title: 'Nieuw: de rekenhulp', on: year.begins + 12 });
  }, 60_000);

  test('visitors click, ask and order: the last click wins, a coupon beats it, nobody brings himself', async () => {
    const [anna, bram, eva, self] = [year.visitor(), year.visitor(), year.visitor(), year.visitor()];
    await year.until(year.morning(2));
    clicks.push(await anna.click(vlog.code));
    await year.until(year.morning(3));
    for (const visitor of [anna, bram, eva, self]) clicks.push(await visitor.click(blog.code));
    await desk.asks(anna, 'anna');
    await desk.asks(bram, 'bram', 'KLUS-deal');
    await desk.asks(eva, 'eva');
    await desk.asks(self, 'self');
    await year.until(instantAt(year.begins + 4, 70));
    expect(await year.runAt('countClicks', year.now())).toEqual({ counted: 2 });

    await year.until(year.morning(6));
    await desk.quoted('anna', 84_995);
    expect(await desk.ordered('anna', 84_995)).toMatchObject({
      winner: { introducerId: blog.id, via: 'click', rule: 'last-click' },
      losers: [{ introducerId: vlog.id, via: 'click', why: 'second-claim' }],
    });
    await blog.money.books(desk.earns('anna', { held: 8_500 }));
    await desk.quoted('bram', 49_990);
    expect(await desk.ordered('bram', 49_990)).toMatchObject({
      winner: { introducerId: vlog.id, via: 'coupon', rule: 'named' },
      losers: [{ introducerId: blog.id, via: 'click', why: 'outranked' }],
    });
    await vlog.money.books(desk.earns('bram', { held: 4_999 }));
    await desk.quoted('eva', 60_000);
    await desk.ordered('eva', 60_000);
    await blog.money.books(desk.earns('eva', { held: 6_000 }));
    await desk.quoted('self', 70_000);
    const own = await desk.ordered('self', 70_000);
    expect(own).toMatchObject({ losers: [{ introducerId: blog.id, why: 'self' }] });
    expect([own.winner, own.commission]).toEqual([undefined, undefined]);
    expect((await desk.receiptOf('anna')).words).toEqual([
      'Toegekend aan een affiliate, door een klik op dezelfde dag. Regel: zonder code of coupon telt de laatste klik.',
      'Niet aan een affiliate, door een klik van de dag ervoor: een ander was aan de beurt door dezelfde regel.',
    ]);
  }, 180_000);

  test('delivered and paid, the commission is free; of what is new only who agreed to news hears', async () => {
    await year.until(year.morning(12));
    await desk.delivered('anna', 84_995);
    await desk.delivered('bram', 49_990);
    await desk.delivered('eva', 60_000);
    await desk.delivered('self', 70_000);
    await year.until(year.morning(14));
    await desk.event('anna', 'paid');
    await blog.money.books(desk.frees('anna', 8_500));
    await desk.event('eva', 'paid');
    await blog.money.books(desk.frees('eva', 6_000));
    await desk.event('bram', 'paid');
    await vlog.money.books(desk.frees('bram', 4_999));
    await desk.event('self', 'paid');
    const figures = figuresOf(await year.page(year.linkTo(blog.id, 'figures')));
    expect(figures).toMatchObject({ Klikken: '4', Aanvragen: '2', Opdrachten: '2', 'Uit te betalen': '€ 145' });
    expect(await year.mailOf(blog.id, 'affiliate-welcome')).toContain('Beste Sanne');
    expect(await year.mailOf(blog.id, 'announce:rekenhulp')).toContain('Nieuws over');
    expect(await year.mailsOf(vlog.id, 'announce')).toEqual([]);
  }, 180_000);

  test('the first payout is drafted by its workflow: one with VAT on an invoice of ours, € 49.99 waits', async () => {
    expect(await first(1)).toEqual({ ranked: 2 });
    const { payoutId } = await year.draftAt(year.now());
    await year.until(addMinutes(year.now(), 120));
    expect(await get(`/v1/payouts/${payoutId}`)).toMatchObject({
      ...{ state: 'drafted', cents: 14_500, vatCents: 3_045, drafted: { by: 'system' } },
      lines: [{ payeeId: blog.id, cents: 14_500, vatCents: 3_045, name: 'Bouwblog B.V.' }],
      left: [{ payeeId: vlog.id, cents: 4_999, why: 'below-threshold' }],
    });
    await desk.pay(payoutId, [17_545]);
    await desk.saysPaid(blog, 14_500, 17_545);
    const [invoice, ...more] = await desk.invoicesOf(blog);
    expect([more, invoice?.netCents, invoice?.vatCents]).toEqual([[], 14_500, 3_045]);
    expect(invoice?.number).toBe(`${isoDate(dayOf(year.now())).slice(0, 4)}-0001`);
    const paper = await year.file(`/v1/payees/${blog.id}/invoices/${invoice?.number ?? ''}`);
    const page = await year.page(year.linkTo(blog.id, 'payments'));
    const kept = await year.file(/href="([^"]+\/factuur\/[^"]+\.pdf)"/.exec(page)?.[1] ?? '');
    for (const { type, bytes } of [paper, kept])
      expect([type, bytes.subarray(0, 5).toString()]).toEqual(['application/pdf', '%PDF-']);
  }, 120_000);

  test('cancelled after the payout is a debt; a corrected price makes € 50.00; an order names a coupon', async () => {
    await year.until(daysAfter(runs[1] ?? '', 4));
    expect(await year.mailOf(blog.id, 'commission-paid')).toContain('€ 175,45, waarvan € 30,45 btw');
    await desk.event('anna', 'cancelled');
    const [words] = desk.earns('anna', {});
    await blog.money.books([`${words}: teruggedraaid`, { payable: -8_500 }]);
    await desk.event('bram', 'corrected', { valueCents: 50_000, reference: 'CN-1' });
    await vlog.money.books(desk.earns('bram', { payable: 1 }));
    const click = await year.visitor().click(vlog.code);
    clicks.push(click);
    await later();
    const named = { customer: desk.reach('cees'), project: { type: 'uitbouw' }, coupon: 'Blog-Deal', clicks: [click] };
    await desk.event('cees', 'quote-requested', named);
    await year.follow(await desk.customerOf('cees'));
    expect(await desk.ordered('cees', 200_000)).toMatchObject({
      winner: { introducerId: blog.id, via: 'coupon', rule: 'named' },
      losers: [{ introducerId: vlog.id, via: 'click', why: 'outranked' }],
    });
    await blog.money.books(desk.earns('cees', { held: 20_000 }));
    const page = await year.page(year.linkTo(blog.id, 'payments'));
    expect(figuresOf(page)).toEqual({ 'Nog te verrekenen': '€ −85', 'In afwachting': '€ 200', Uitbetaald: '€ 175,45' });
  }, 120_000);

  test('a promotion is told to the top seven days ahead, to others three; a press joins it', async () => {
    const on = dayOf(runs[1] ?? '') + 15;
    const course = { kind: 'promotion', title: 'Actie met dakkapellen', on, until: on + 24, joinBy: on + 9 };
    await year.announce('dakkapellen', course);
    const yes = { on: true, noticeVersion: '2026-1', reason: 'Zei het aan de telefoon', by: 'manager-1' };
    await year.call('POST', `/v1/partners/${vlog.id}/news`, yes);
    expect(await get(`/v1/partners/${blog.id}/care`)).toMatchObject({ level: 'top' });
    expect(await get(`/v1/partners/${vlog.id}/care`)).toMatchObject({ level: 'active' });
    await year.until(instantAt(on, 8 * 60));
    const [toTop = 0] = await desk.daysOf(blog, 'announce:dakkapellen');
    const [toOthers = 0] = await desk.daysOf(vlog, 'announce:dakkapellen');
    const told = await get<{ announcements: object[] }>('/v1/announcements');
    const days = { toTopOn: isoDate(toTop), toOthersOn: isoDate(toOthers) };
    expect(told.announcements).toContainEqual(expect.objectContaining({ id: 'dakkapellen', ...days }));
    expect([on - toTop >= 7, on - toOthers >= 3, on - toOthers < 7]).toEqual([true, true, true]);
    const figures = linkIn(await year.mailOf(blog.id, 'announce:dakkapellen'), 'partner-cijfers');
    expect(await year.page(figures)).toContain('Doe mee met Actie met dakkapellen');
    expect(await year.press(figures, { join: 'dakkapellen' })).toContain('U doet mee.');
    expect(await get('/v1/announcements/dakkapellen/joined')).toMatchObject({ joined: [{ partnerId: blog.id }] });
  }, 120_000);

  test('the second payout is drafted by a person, approved by another: who owes gets nothing, € 50.00 is paid', async () => {
    await first(2);
    await year.until(addMinutes(year.now(), 120));
    const id = String((await year.call('POST', '/v1/payouts', { by: 'manager-1' }))['payoutId']);
    await year.call('POST', `/v1/payouts/${id}/approve`, { by: 'manager-1' }, 403);
    expect(await get(`/v1/payouts/${id}`)).toMatchObject({
      lines: [{ payeeId: vlog.id, cents: 5_000, vatCents: 0 }],
      left: [{ payeeId: blog.id, cents: -8_500, why: 'negative' }],
    });
    await desk.pay(id, [5_000]);
    await desk.saysPaid(vlog, 5_000);
    const lines = [{ projectId: desk.orders.bram, baseCents: 50_000, cents: 5_000 }];
    expect(await desk.invoicesOf(vlog)).toMatchObject([{ netCents: 5_000, vatCents: 0, lines }]);
  }, 120_000);

  test('weekly while the promotion runs a person writes: the drafted note goes by the page of the task', async () => {
    await year.until(daysAfter(runs[2] ?? '', 3));
    const days = await desk.daysOf(blog, 'affiliate-contact');
    const gaps = days.slice(1).map((day, n) => Math.round((day - (days[n] ?? 0)) / 7));
    expect([new Set(gaps), gaps.at(-1)]).toEqual([new Set([1, 2]), 1]);
    const { tasks } = await get<{ tasks: { taskId: string; key: string }[] }>(
      `/v1/tasks?partner=${blog.id}&kind=affiliate-contact&state=open`,
    );
    const { taskId = '', key = '' } = tasks.find((one) => one.key === `contact:${isoDate(days.at(-1) ?? 0)}`) ?? {};
    const page = await year.page(year.taskLink(taskId));
    expect(readPage(page)).toContain('Bouwblog');
    const draft = /<textarea[^>]*name="words"[^>]*>([^<]*)</.exec(page)?.[1] ?? '';
    expect(draft).toMatch(/actie/i);
    const [, owner = ''] = /name="owner" value="([^"]*)"/.exec(page) ?? [];
    await year.press(year.taskLink(taskId), { way: 'send', owner, words: `${draft}\n\nTot snel!` });
    expect(await get(`/v1/tasks/${taskId}`)).toMatchObject({ doneBy: 'manager-1' });
    await year.until(addMinutes(year.now(), 6 * 60));
    const note = await year.mailOf(blog.id, `note:${key}`);
    for (const words of ['Beste Sanne', draft.slice(0, 20), 'Tot snel!', 'Mila Maas']) expect(note).toContain(words);
  }, 120_000);

  test('more sales, and a thousand euro: what was taken back is set off, with VAT on what is left', async () => {
    const dora = year.visitor();
    await year.until(daysAfter(runs[2] ?? '', 5));
    clicks.push(await dora.click(blog.code));
    await desk.asks(dora, 'dora');
    await later();
    await desk.delivered('cees', 200_000);
    await desk.event('cees', 'paid');
    await blog.money.books(desk.frees('cees', 20_000));
    await desk.quoted('dora', 900_000);
    await desk.ordered('dora', 900_000);
    await blog.money.books(desk.earns('dora', { held: 90_000 }));
    await desk.delivered('dora', 900_000);
    await desk.event('dora', 'paid');
    await blog.money.books(desk.frees('dora', 90_000));
    await first(3);
    const { payoutId } = await year.draftAt(year.now());
    await year.until(addMinutes(year.now(), 120));
    await desk.pay(payoutId, [122_815]);
    await desk.saysPaid(blog, 101_500, 122_815);
    const [, second] = await desk.invoicesOf(blog);
    expect([second?.netCents, second?.vatCents]).toEqual([101_500, 21_315]);
    expect(second?.lines.map(({ projectId, baseCents, cents }) => [projectId, baseCents, cents])).toEqual([
      [desk.orders.anna, -84_995, -8_500],
      [desk.orders.cees, 200_000, 20_000],
      [desk.orders.dora, 900_000, 90_000],
    ]);
    const written = [...(await desk.invoicesOf(blog)), ...(await desk.invoicesOf(vlog))].map(({ number }) => number);
    expect(written.sort()).toEqual(gaplessLike(written));
  }, 180_000);

  test('half a year on every step came at the moment the rehearsal foretells, and every letter once', async () => {
    const end = year.morning(182);
    await year.until(end);
    const [one, two, three] = [0, 1, 2].map((n) => monthOf(addMonths(year.begins, n))) as [string, string, string];
    const ofMonths = [`best-month:${two}`, `best-month:${three}`, ...[one, two, three].map((of) => `top-month:${of}`)];
    const milestones = ['first-sale', 'thousand-euro', ...ofMonths].map((about) => `milestone:${about}`);
    expect((await year.mailsOf(blog.id, 'milestone')).sort()).toEqual(milestones.sort());
    expect(await year.mailsOf(vlog.id, 'milestone')).toEqual(['milestone:first-sale']);
    expect(await year.mailsOf(blog.id, 'promotion-again')).toEqual([]);
    expect(await year.mailsOf(vlog.id, 'promotion-again')).toEqual(['promotion-again:dakkapellen']);
    for (const { id } of [blog, vlog]) {
      const { lived, foretold } = await year.livedAndForetold(id, end);
      expect(lived).toEqual(foretold);
      const letters = await year.lettersOf(id);
      expect([lived.length > 30, letters.length > 5, new Set(letters)]).toEqual([true, true, new Set([1])]);
    }
  }, 240_000);

  test('the statement explains every cent, on paper and on the page', async () => {
    const nothing = { held: 0, payable: 0, paying: 0, credit: 0 };
    const [his, hers] = [await blog.money.statement(), await vlog.money.statement()];
    expect(his).toMatchObject({ earned: 116_000, vat: 24_360, balances: { ...nothing, paid: 140_360 } });
    expect(hers).toMatchObject({ earned: 5_000, vat: 0, balances: { ...nothing, paid: 5_000 } });
    for (const { id, money } of [blog, vlog]) {
      const { lines } = await money.statement();
      expect(lines.length).toBe(money.booked().length);
      for (const name of ['held', 'payable', 'paying', 'paid', 'credit'] as const) {
        const sums = lines.map((_, n) => lines.slice(0, n + 1).reduce((sum, { change }) => sum + change[name], 0));
        expect(lines.map(({ after }) => after[name])).toEqual(sums);
      }
      const rows = listed(await year.page(year.linkTo(id, 'payments'))).filter((row) => row.includes('Daarna:'));
      expect(rows.reverse().map((row, n) => row.startsWith(lines[n]?.words ?? '?'))).toEqual(lines.map(() => true));
    }
  }, 60_000);

  test('no name, address, account or click of anybody in any history', async () => {
    const payloads = await payloadsOf(year.client);
    for (const known of ['booking:commission:', 'commission-paid:payout-', desk.customers.dora ?? ''])
      expect(payloads.includes(known)).toBe(true);
    const names = ['zonneveld', 'wildschut', 'appelboom', 'waterman', 'kersenboom', 'sanne', 'filmer', 'mila maas'];
    const firms = ['bouwblog', 'klusvlog', 'blog-deal', 'klus-deal', 'beukenlaan', 'persweg', '6711 aa', 'example.nl'];
    const accounts = ['abna0417164300', '0532013000', 'nl004495445b01', 'tot snel'];
    const found = [...names, ...firms, ...accounts].filter((words) => payloads.toLowerCase().includes(words));
    expect([found, clicks.length, clicks.filter((click) => payloads.includes(click))]).toEqual([[], 7, []]);
  }, 60_000);
});

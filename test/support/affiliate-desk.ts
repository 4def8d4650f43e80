import { expect } from '@jest/globals';
import { addMinutes, type Day, dayOf, type Instant, instantAt, isoDate, zone } from '../../domain/calendar.ts';
import { payoutAfter } from './growth-year.ts';
import { type Line, type Money, moneyOf } from './money-of.ts';
import type { PartnerYear, Visitor } from './partner-year.ts';

export interface Affiliate {
  id: string;
  code: string;
  money: Money;
}

export interface Receipt {
  projectId: string;
  winner?: { introducerId: string; via: string; rule: string };
  losers: { introducerId: string; via: string; why: string }[];
  commission?: { baseCents: number; cents: number; payable: boolean };
  words: string[];
}

export interface Invoice {
  number: string;
  at: Instant;
  netCents: number;
  vatCents: number;
  lines: { projectId: string; baseCents: number; cents: number }[];
}

interface Person {
  name: string;
  email: string;
  postcode: string;
}

/** Less than makes a booking late, and enough for what happens at one moment. */
const [beforeNowMs, apartMs] = [300_000, 10_000];

/** The bureau's work with affiliates and who they bring: each customer has one order, `<name>-1`. */
export interface AffiliateDesk<Name extends string> {
  register(name: string, more: object): Promise<Affiliate>;
  /** By name, once known. */
  customers: Partial<Record<Name, string>>;
  /** The bureau's own ids of their orders. */
  orders: Partial<Record<Name, string>>;
  asks(visitor: Visitor, name: Name, coupon?: string): Promise<void>;
  /** Something happens to an order, minutes before the moment the API shows: each event of it after the one before. */
  event(name: Name, kind: string, more?: object): Promise<void>;
  quoted(name: Name, valueCents: number): Promise<void>;
  /** Answers who is credited with it. */
  ordered(name: Name, valueCents: number): Promise<Receipt>;
  delivered(name: Name, valueCents: number): Promise<void>;
  receiptOf(name: Name): Promise<Receipt>;
  customerOf(name: Name): Promise<string>;
  reach(name: Name): Pick<Person, 'name' | 'email'>;
  /** The first lines of a statement: what an order earns, and that it can be paid. */
  earns(name: Name, change: Line[1]): Line;
  frees(name: Name, cents: number): Line;
  invoicesOf(affiliate: Affiliate): Promise<Invoice[]>;
  /** The night of the first of a month: levels of care at two; then it is six, when payouts are drafted. */
  firstAfter(moment: Instant): Promise<{ run: Instant; ranked: unknown }>;
  /** Approved by a second person, exported, and paid by the bank the day after. */
  pay(payoutId: string, transfers: readonly number[]): Promise<void>;
  /** The statement of who was paid says so: set aside, with the VAT on it, and paid. */
  saysPaid(affiliate: Affiliate, cents: number, transfer?: number): Promise<void>;
  /** The steps of a kind or key that were carried out, by day. */
  daysOf(affiliate: Affiliate, kindOrKey: string): Promise<Day[]>;
}

export function affiliateDesk<Name extends string>(
  year: PartnerYear,
  people: Readonly<Record<Name, Person>>,
): AffiliateDesk<Name> {
  let [last, nth] = ['', 0];
  const engineer = { name: 'Jelle Rekenaar', email: 'jelle@example.nl' };
  const desk: AffiliateDesk<Name> = {
    customers: {},
    orders: {},
    async register(name, more) {
      const asked = { kind: 'affiliate', externalId: name, name, managerId: 'manager-1', ...more };
      const id = String((await year.call('POST', '/v1/partners', asked))['partnerId']);
      await year.follow(id);
      const { codes } = await year.call('GET', `/v1/partners/${id}/codes`);
      return { id, code: (codes as { code: string }[])[0]?.code ?? '', money: moneyOf(year, id) };
    },
    async asks(visitor, name, coupon) {
      desk.customers[name] = await visitor.asks(people[name], coupon);
    },
    async event(name, kind, more = {}) {
      [last, nth] = last === year.now() ? [last, nth + 1] : [year.now(), 0];
      const happenedAt = new Date(Date.parse(last) - beforeNowMs + nth * apartMs).toISOString();
      await year.event(`${name}-1`, kind, { happenedAt, ...more });
    },
    quoted: (name, valueCents) =>
      desk.event(name, 'quoted', { customer: desk.reach(name), valueCents, project: { type: 'uitbouw' } }),
    async ordered(name, valueCents) {
      await desk.event(name, 'ordered', { valueCents });
      const receipt = await desk.receiptOf(name);
      desk.orders[name] = receipt.projectId;
      return receipt;
    },
    delivered: (name, valueCents) =>
      desk.event(name, 'delivered', { valueCents, project: { type: 'uitbouw' }, engineer }),
    receiptOf: async (name) => (await year.call('GET', `/v1/orders/${name}-1/credit`)) as unknown as Receipt,
    async customerOf(name) {
      const found = await year.call('POST', '/v1/customers/search', { email: people[name].email });
      const [{ customerId } = { customerId: '' }] = found['customers'] as { customerId: string }[];
      desk.customers[name] = customerId;
      return customerId;
    },
    reach: (name) => ({ name: people[name].name, email: people[name].email }),
    earns: (name, change) => [`Commissie over opdracht ${desk.orders[name] ?? ''}`, change],
    frees(name, cents) {
      const [words] = desk.earns(name, {});
      return [`${words}: vrij voor uitbetaling`, { held: -cents, payable: cents }];
    },
    invoicesOf: async ({ id }) => (await year.call('GET', `/v1/payees/${id}/invoices`))['invoices'] as Invoice[],
    async firstAfter(moment) {
      const run = payoutAfter(moment);
      await year.until(instantAt(dayOf(run), 2 * 60));
      const ranked = await year.runAt('rankAffiliates', year.now());
      await year.until(run);
      return { run, ranked };
    },
    async pay(payoutId, transfers) {
      await year.call('POST', `/v1/payouts/${payoutId}/approve`, { by: 'directie-1' });
      const xml = (await year.file(`/v1/payouts/${payoutId}/pain.001.xml`)).bytes.toString();
      const amounts = [...xml.matchAll(/<InstdAmt Ccy="EUR">([\d.]+)</g)].map(([, amount]) => amount);
      expect(amounts.sort()).toEqual(transfers.map((cents) => (cents / 100).toFixed(2)).sort());
      await year.until(addMinutes(year.now(), 24 * 60));
      const closed = await year.call('POST', `/v1/payouts/${payoutId}/confirm`, { by: 'manager-1' });
      expect(closed).toMatchObject({ state: 'closed' });
    },
    saysPaid: ({ money }, cents, transfer = cents) =>
      money.books(
        [`Klaargezet voor uitbetaling ${monthWords(year.now())}`, { payable: -cents, paying: transfer }],
        ['Uitbetaald op uw rekening', { paying: -transfer, paid: transfer }],
      ),
    daysOf: async ({ id }, kindOrKey) =>
      (await year.store.facts.ofPartner(id)).flatMap((fact) =>
        fact.type === 'stepDone' && (fact.kind === kindOrKey || fact.key === kindOrKey) ? [dayOf(fact.happenedAt)] : [],
      ),
  };
  return desk;
}

const monthWords = (at: Instant): string =>
  new Intl.DateTimeFormat('nl-NL', { month: 'long', year: 'numeric', timeZone: zone }).format(new Date(at));

/** Numbers of invoices in order, as a series without a gap counts them in each year. */
export function gaplessLike(numbers: readonly string[]): string[] {
  const years = numbers.map((number) => number.slice(0, 4));
  return years.map((of, n) => `${of}-${String(n - years.indexOf(of) + 1).padStart(4, '0')}`);
}

/** The month a day is in: '2027-03'. */
export const monthOf = (day: Day): string => isoDate(day).slice(0, 7);

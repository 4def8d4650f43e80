import { expect } from '@jest/globals';
import { addDays, type Instant, zone } from '../../domain/calendar.ts';
import type { Balances } from '../../domain/statement.ts';
import type { GrowthYear } from './growth-year.ts';
import { until } from './live-case.ts';

export interface Statement {
  earned: number;
  balances: Balances;
  lines: { postingId: string; at: Instant; words: string; change: Balances; after: Balances }[];
}

/** What a line says, and every balance it changes, in cents. */
export type Line = readonly [words: string, change: Partial<Balances>];

/** One customer's money, followed line by line. */
export interface Money {
  statement(of?: string): Promise<Statement>;
  /** These lines are booked next, and nothing but these; waits until they are. */
  books(...lines: Line[]): Promise<void>;
  /** Every line so far. */
  booked(): readonly Line[];
  /** Approved, exported, told by the bank to be paid a day later, and told to the customer. */
  payOut(payoutId: string, cents: number): Promise<void>;
}

export function moneyOf(year: GrowthYear, payeeId: string): Money {
  const expected: Line[] = [];
  const statement = async (of = payeeId): Promise<Statement> =>
    (await year.call('GET', `/v1/payees/${of}/statement`)) as unknown as Statement;
  const books = async (...lines: Line[]): Promise<void> => {
    expected.push(...lines);
    await until(async () => (await statement()).lines.length >= expected.length);
    const known = await statement();
    expect(known.lines.map(({ words, change }) => [words, changed(change)])).toEqual(expected);
  };
  return {
    statement,
    books,
    booked: () => expected,
    async payOut(payoutId, cents) {
      await year.call('POST', `/v1/payouts/${payoutId}/approve`, { by: 'directie-1' });
      await books([`Klaargezet voor uitbetaling ${monthOf(year.now())}`, { payable: -cents, paying: cents }]);
      const xml = await fileOf(year, payoutId);
      for (const part of [`<InstdAmt Ccy="EUR">${euros(cents)}</InstdAmt>`, `<CtrlSum>${euros(cents)}</CtrlSum>`])
        expect(xml).toContain(part);
      expect(await fileOf(year, payoutId)).toBe(xml);
      await year.until(addDays(year.now(), 1));
      const closed = await year.call('POST', `/v1/payouts/${payoutId}/confirm`, { by: 'manager-1' });
      expect(closed).toMatchObject({ state: 'closed', cents });
      await books(['Uitbetaald op uw rekening', { paying: -cents, paid: cents }]);
      await year.until(addDays(year.now(), 6));
      expect(await year.mailOf(payeeId, `paid-out:${payoutId}`)).toContain(`€ ${cents / 100} aan beloningen`);
    },
  };
}

const changed = (change: Balances): Partial<Balances> =>
  Object.fromEntries(Object.entries(change).filter(([, cents]) => cents !== 0));

const monthOf = (at: Instant): string =>
  new Intl.DateTimeFormat('nl-NL', { month: 'long', year: 'numeric', timeZone: zone }).format(new Date(at));

const euros = (cents: number): string => (cents / 100).toFixed(2);

async function fileOf({ addresses, apiKey }: GrowthYear, payoutId: string): Promise<string> {
  const headers = { authorization: `Bearer ${apiKey}` };
  const file = await fetch(`${addresses.api}/v1/payouts/${payoutId}/pain.001.xml`, { headers });
  expect([file.status, file.headers.get('content-type')]).toEqual([200, expect.stringContaining('application/xml')]);
  return file.text();
}

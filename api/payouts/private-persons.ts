import { z } from 'zod';
import { dayOf, firstOfMonth, instantAt, isoDate } from '../../domain/calendar.ts';
import type { PayoutLine } from '../../domain/payout-batch.ts';
import type { ApiDeps } from '../deps.ts';
import { endpoint } from '../http/endpoint.ts';
import { csv, inEuros } from '../http/csv.ts';
import { profileOf } from './save-payee.ts';

export const privatePersonsEndpoint = endpoint({
  method: 'get',
  path: '/v1/payouts/private-persons.csv',
  operationId: 'listPaidPrivatePersons',
  tag: 'Money',
  scope: 'money:read',
  summary: 'What private persons were paid in a year, one row each',
  description:
    'By the day on which it was confirmed that the bank paid, in Amsterdam. Credit used on orders is no payment and not in it.',
  query: z.strictObject({ year: z.coerce.number().int().min(2000).max(2199) }),
  answer: { status: 200, description: 'UTF-8, semicolons, amounts in euros.', schema: z.string(), type: 'text/csv' },
  problems: [],
  async act(deps, { query: { year } }) {
    const rows = await rowsOf(deps, year);
    return { content: csv(columns, rows, inEuros), fileName: `betalingen-particulieren-${year}.csv` };
  },
});

const columns = [
  ...['klant', 'naam', 'straat', 'huisnummer', 'postcode', 'plaats', 'land', 'rekening eindigt op'],
  ...['aantal betalingen', 'laatste betaling', 'betaald'],
];

type Paid = PayoutLine & { settledAt: string };

async function rowsOf(deps: Pick<ApiDeps, 'store'>, year: number): Promise<(string | number)[][]> {
  const [from, until] = [year, year + 1].map((of) => instantAt(firstOfMonth(of, 1), 0)) as [string, string];
  const inYear = (line: PayoutLine): line is Paid =>
    line.state === 'paid' && line.settledAt !== undefined && line.settledAt >= from && line.settledAt < until;
  const byPayee = new Map<string, Paid[]>();
  for (const { lines } of await deps.store.payouts.paidBetween(from, until))
    for (const line of lines.filter(inYear)) {
      if (line.to.kind !== 'private') continue;
      const payeeId = (await deps.store.customers.current(line.payeeId))?._id ?? line.payeeId;
      byPayee.set(payeeId, [...(byPayee.get(payeeId) ?? []), line]);
    }
  const sorted = [...byPayee].sort(([a], [b]) => (a < b ? -1 : 1));
  return Promise.all(sorted.map(([payeeId, lines]) => rowOf(deps, payeeId, lines)));
}

async function rowOf(deps: Pick<ApiDeps, 'store'>, payeeId: string, lines: Paid[]): Promise<(string | number)[]> {
  const newest = lines.reduce((a, b) => (a.settledAt < b.settledAt ? b : a));
  const address = (await profileOf(deps, payeeId))?.address;
  const { street = '', houseNumber = '', postcode = '', town = '', country = '' } = address ?? {};
  return [
    ...[payeeId, newest.to.name, street, houseNumber, postcode, town, country, newest.to.ending],
    ...[String(lines.length), isoDate(dayOf(newest.settledAt))],
    lines.reduce((sum, { cents }) => sum + cents, 0),
  ];
}

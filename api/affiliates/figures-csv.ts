import type { SaleLine } from '../../domain/affiliate/sale-lines.ts';
import { dayOf, isoDate } from '../../domain/calendar.ts';
import { csv, inEuros } from '../http/csv.ts';
import { saleStateWords } from './figures-words.ts';

const columns = ['Datum', 'Klant', 'Stand', 'Bedrag zonder btw', 'Commissie'];

/** Every sale of an affiliate, the latest first, for a spreadsheet; customers by number. */
export const figuresCsv = (sales: readonly SaleLine[]): string =>
  csv(
    columns,
    sales.map(({ at, customerNumber, state, baseCents, commissionCents }) => [
      ...[isoDate(dayOf(at)), `Klant ${customerNumber}`, saleStateWords[state]],
      ...[baseCents === undefined ? undefined : inEuros(baseCents), inEuros(commissionCents)],
    ]),
  );

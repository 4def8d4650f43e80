import { z } from 'zod';
import { dayOf, isoDate } from '../../domain/calendar.ts';
import { postingKinds } from '../../domain/ledger.ts';
import type { ApiDeps } from '../deps.ts';
import { endpoint, type FileAnswer } from '../http/endpoint.ts';
import { csv, inEuros } from '../http/csv.ts';
import { lineWords } from './line-words.ts';
import { payeeOf } from './payee-of.ts';
import { statementOfPayee } from './statement-of-payee.ts';

const cents = z.int();
const balances = z
  .object({
    held: cents.meta({ description: 'Earned; payable once the order is paid.' }),
    payable: cents.meta({ description: 'In the next payout, or for use as credit; below zero it is set off.' }),
    paying: cents.meta({ description: 'In a payout that is under way.' }),
    paid: cents,
    credit: cents.meta({ description: 'Used on orders.' }),
  })
  .meta({ id: 'Balances', description: 'Integer euro cents.' });

export const readStatementEndpoint = endpoint({
  method: 'get',
  path: '/v1/payees/{id}/statement',
  operationId: 'readStatement',
  tag: 'Money',
  scope: 'money:read',
  summary: 'Every cent of a payee: what was earned, taken back, paid out or used as credit',
  description: 'Of a merged customer, the money of all that are one.',
  answer: {
    status: 200,
    description: 'The lines in order of happening, with the balances after each.',
    schema: z
      .object({
        payeeId: z.string(),
        earned: cents.meta({ description: 'In all, after what was taken back: the sum of the balances, without VAT.' }),
        vat: cents.meta({ description: 'Paid with it, or about to be: of a partner whose invoices we write.' }),
        balances,
        lines: z.array(
          z.object({
            postingId: z.string(),
            at: z.string().meta({ format: 'date-time' }),
            kind: z.enum(postingKinds),
            item: z.string(),
            words: z.string().meta({ description: 'In Dutch, as the payee reads it.' }),
            change: balances,
            after: balances,
          }),
        ),
      })
      .meta({ id: 'Statement' }),
  },
  problems: ['unknown-payee'],
  async act(deps, { id }) {
    const payeeId = await payeeOf(deps, id);
    const { lines, ...rest } = await statementOfPayee(deps, payeeId);
    const words = await lineWords(deps.store, lines);
    return { payeeId, ...rest, lines: lines.map((line) => ({ ...line, words: words(line) })) };
  },
});

export const statementCsvEndpoint = endpoint({
  method: 'get',
  path: '/v1/payees/{id}/statement.csv',
  operationId: 'readStatementCsv',
  tag: 'Money',
  scope: 'money:read',
  summary: 'The same statement as a table for a spreadsheet',
  answer: { status: 200, description: 'UTF-8, semicolons, amounts in euros.', schema: z.string(), type: 'text/csv' },
  problems: ['unknown-payee'],
  async act(deps, { id }) {
    const payeeId = await payeeOf(deps, id);
    return statementCsv(deps, payeeId);
  },
});

/** Every line of a payee, with the balances after each. */
export async function statementCsv(deps: Pick<ApiDeps, 'store'>, payeeId: string): Promise<FileAnswer> {
  const { lines } = await statementOfPayee(deps, payeeId);
  const words = await lineWords(deps.store, lines);
  const rows = lines.map((line) => {
    const { held, payable, paying, paid, credit } = line.change;
    const { after } = line;
    return [
      ...[isoDate(dayOf(line.at)), words(line), held, payable, paying, paid, credit],
      ...[after.held, after.payable, after.paying, after.paid, after.credit],
    ];
  });
  return { content: csv(columns, rows, inEuros), fileName: `afrekening-${payeeId}.csv` };
}

const balanceNames = ['in afwachting', 'te betalen', 'onderweg', 'uitbetaald', 'verrekend'];
const columns = ['datum', 'omschrijving', ...balanceNames, ...balanceNames.map((name) => `saldo ${name}`)];

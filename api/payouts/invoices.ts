import { z } from 'zod';
import { taxStatuses } from '../../domain/payee.ts';
import { endpoint } from '../http/endpoint.ts';
import { Problem } from '../http/problem.ts';
import { invoiceDocument, numberOf } from './invoice-document.ts';
import { payeeOf } from './payee-of.ts';

const listInvoices = endpoint({
  method: 'get',
  path: '/v1/payees/{id}/invoices',
  operationId: 'listSelfBilledInvoices',
  tag: 'Money',
  scope: 'money:read',
  summary: 'The invoices we wrote for a partner, one for each payment',
  answer: {
    status: 200,
    description: 'The oldest first.',
    schema: z.object({
      invoices: z.array(
        z
          .object({
            number: z.string().meta({ example: '2027-0001' }),
            payoutId: z.string(),
            at: z.string().meta({ format: 'date-time' }),
            netCents: z.int(),
            vatCents: z.int(),
            taxStatus: z.enum(taxStatuses),
            lines: z.array(
              z.object({
                on: z.string(),
                projectId: z.string().optional(),
                baseCents: z.int().optional().meta({ description: 'What of the order was not billed before.' }),
                cents: z.int(),
              }),
            ),
          })
          .meta({ id: 'SelfBilledInvoice' }),
      ),
    }),
  },
  problems: ['unknown-payee'],
  async act(deps, { id }) {
    const payeeId = await payeeOf(deps, id);
    const statements = await deps.store.selfBilled.of(payeeId);
    return {
      invoices: statements.map((one) => ({
        ...{ number: numberOf(one), payoutId: one.batchId, at: one.at },
        ...{ netCents: one.netCents, vatCents: one.vatCents, taxStatus: one.taxStatus },
        lines: one.lines.map(({ on, projectId, baseCents, cents }) => ({
          ...{ on, cents },
          ...(projectId !== undefined && { projectId }),
          ...(baseCents !== undefined && { baseCents }),
        })),
      })),
    };
  },
});

const readInvoice = endpoint({
  method: 'get',
  path: '/v1/payees/{id}/invoices/{number}',
  operationId: 'readSelfBilledInvoice',
  tag: 'Money',
  scope: 'money:read',
  summary: 'One of them as a PDF',
  answer: { status: 200, description: 'The document.', schema: z.string(), type: 'application/pdf' },
  problems: ['unknown-payee', 'unknown-invoice'],
  async act(deps, { id, params: { number = '' } }) {
    const payeeId = await payeeOf(deps, id);
    const statement = await deps.store.selfBilled.find(`statement:${number}`);
    if (statement?.payeeId !== payeeId) throw new Problem('unknown-invoice');
    const content = await deps.printer.pdf('self-billed', invoiceDocument(deps.bureau, statement));
    return { content, fileName: `factuur-${number}.pdf` };
  },
});

export const invoiceEndpoints = [listInvoices, readInvoice];

import { z } from 'zod';
import { addsUp, influences, matrixColumns } from '../../domain/partner/value-matrix.ts';
import { expected, prose, readAs, readDate, text, word } from '../../door/fields.ts';

const cents = z
  .number({ error: expected('a number') })
  .int({ error: 'must be a whole number of cents' })
  .min(0, { error: 'must not be below zero' })
  .max(1e12, { error: 'is more than can be' })
  .meta({ description: 'Integer euro cents.' });

/** A cell: words, an amount, or both; what it is made of must make the amount. */
export const cellRequest = z
  .strictObject({
    words: prose(500).optional(),
    cents: cents.optional(),
    parts: z
      .array(z.strictObject({ words: text(80), cents }), { error: expected('a list') })
      .max(20, { error: 'has more than 20 parts' })
      .optional()
      .meta({ description: 'What the amount is made of.' }),
  })
  .refine(({ cents: all, parts }) => addsUp({ ...(all !== undefined && { cents: all }), ...(parts && { parts }) }), {
    path: ['cents'],
    error: 'is not what its parts add up to',
  })
  .meta({ id: 'MatrixCell' });

const cells = z
  .strictObject({
    ...{ salesChannels: cellRequest.optional(), resources: cellRequest.optional() },
    ...{ money: cellRequest.optional(), other: cellRequest.optional() },
  } satisfies Record<(typeof matrixColumns)[number], unknown>)
  .default({});

export const rowId = word(32).regex(/^[a-z0-9][a-z0-9-]*$/, 'must be small letters, digits and hyphens');

const row = z.strictObject({
  id: rowId.meta({ description: 'Names the row, to change its cells.', example: 'verzekeraars' }),
  name: text(80).optional().meta({ description: 'Needed for who is not registered; else the register has it.' }),
  partnerId: word(64).optional().meta({ description: 'A registered partner: his euros come from our books as well.' }),
  influence: z
    .number({ error: expected('a number') })
    .int({ error: 'must be a whole number' })
    .min(influences.least, { error: 'must be 1 to 5' })
    .max(influences.most, { error: 'must be 1 to 5' })
    .meta({ description: '1 little, 5 decisive.' }),
  ...{ brings: cells, gets: cells },
});

const mostRows = 40;

/** The whole sheet: whose business it is, and who has a part in it. */
export const sheetRequest = z.strictObject({
  company: text(120).meta({ example: 'Hartslag Gezondheidsapp' }),
  ...{ industry: text(120).optional(), offering: text(300).optional(), size: text(80).optional() },
  ...{ turnover: text(80).optional(), place: text(80).optional() },
  on: readAs(10, readDate).meta({ description: 'The day of the sheet.', example: '2027-03-02' }),
  rows: z
    .array(row, { error: expected('a list') })
    .max(mostRows, { error: `has more than ${mostRows} partners` })
    .refine((rows) => new Set(rows.map(({ id }) => id)).size === rows.length, { error: 'has two rows of one id' }),
});

export type SheetRequest = z.infer<typeof sheetRequest>;
export type CellRequest = z.infer<typeof cellRequest>;

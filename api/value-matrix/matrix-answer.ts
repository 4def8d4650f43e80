import { z } from 'zod';
import type { Instant } from '../../domain/calendar.ts';
import { balanceOf, getsNothing, inOrderOfInfluence } from '../../domain/partner/value-matrix.ts';
import type { MatrixVersion } from '../../store/value-matrices.ts';
import type { ApiDeps } from '../deps.ts';
import { ledgersOf } from './ledgers-of.ts';
import { sheetRequest } from './sheet-request.ts';

const ledger = z.object({ brings: z.number().int(), gets: z.number().int() }).meta({
  description: 'From our own books, over the twelve months up to the day of the sheet, in cents.',
});

const rowAnswer = sheetRequest.shape.rows.element.extend({
  name: z.string(),
  ledger: ledger.optional(),
  getsNothing: z.boolean().meta({ description: 'Flagged: a lasting partnership pays both sides.' }),
  balance: z.number().optional().meta({ description: '(V − W) / (V + W); absent where one side is not in euros.' }),
  sizeCents: z.number().int().optional().meta({ description: 'V + W.' }),
});

export const matrixAnswer = sheetRequest
  .extend({
    ...{ id: z.string(), version: z.number().int(), changedAt: z.string(), changedBy: z.string() },
    pageUrl: z.string().meta({ description: 'The sheet as a page, to read and to print on A3; it works 30 days.' }),
    rows: z.array(rowAnswer).meta({ description: 'In order of influence.' }),
  })
  .meta({ id: 'ValueMatrix' });

export async function answerMatrix(deps: Pick<ApiDeps, 'store' | 'links'>, version: MatrixVersion, now: Instant) {
  const { matrixId: id, sheet, at, by } = version;
  const ledgers = await ledgersOf(deps, sheet);
  return {
    ...{ ...sheet, id, version: version.version, changedAt: at, changedBy: by },
    pageUrl: deps.links.matrixUrl(id, now),
    rows: inOrderOfInfluence(sheet.rows).map((row) => {
      const known = ledgers.get(row.id);
      return {
        ...row,
        ...(known && { ledger: known }),
        getsNothing: getsNothing(row, known),
        ...balanceOf(row, known),
      };
    }),
  };
}

import { z } from 'zod';
import { matrixColumns, matrixSides } from '../../domain/partner/value-matrix.ts';
import { expected, oneOf } from '../../door/fields.ts';
import { type Endpoint, endpoint } from '../http/endpoint.ts';
import { Problem } from '../http/problem.ts';
import { shortId } from '../short-id.ts';
import { ledgersOf } from './ledgers-of.ts';
import { answerMatrix, matrixAnswer } from './matrix-answer.ts';
import { matrixPdf } from './matrix-pdf.ts';
import { blankMatrix, matrixView } from './matrix-view.ts';
import { matrixOf, saveMatrix, unchangedMatrix } from './save-matrix.ts';
import { cellOf, sheetOf } from './sheet-of.ts';
import { cellRequest, rowId, sheetRequest } from './sheet-request.ts';

const basedOn = z
  .number({ error: expected('a number') })
  .int({ error: 'must be a whole number' })
  .min(1, { error: 'must be at least 1' })
  .meta({ description: 'On which version the change is made; refused where it is not the latest.' });

const answer = { status: 200 as const, description: 'The matrix as it stands.', schema: matrixAnswer };

const makeEndpoint = endpoint({
  method: 'post',
  path: '/v1/value-matrices',
  operationId: 'makeMatrix',
  tag: 'Partners',
  scope: 'partners:write',
  summary: 'Make a value matrix: who brings and gets what',
  body: sheetRequest.meta({ id: 'MakeMatrix' }),
  repeatable: true,
  answer,
  problems: [],
  async act(deps, { body, callId, by, now }) {
    const saving = { matrixId: `matrix-${shortId(callId)}`, basedOn: 0, by, now };
    return answerMatrix(deps, await saveMatrix(deps, await sheetOf(deps, body), saving), now);
  },
});

const replaceEndpoint = endpoint({
  method: 'put',
  path: '/v1/value-matrices/{id}',
  operationId: 'replaceMatrix',
  tag: 'Partners',
  scope: 'partners:write',
  summary: 'Replace the whole sheet; every version is kept',
  body: sheetRequest.extend({ version: basedOn }).meta({ id: 'ReplaceMatrix' }),
  repeatable: true,
  answer,
  problems: ['unknown-matrix', 'matrix-changed'],
  async act(deps, { id, body: { version, ...asked }, by, now }) {
    await unchangedMatrix(deps, id, version);
    const saving = { matrixId: id, basedOn: version, by, now };
    return answerMatrix(deps, await saveMatrix(deps, await sheetOf(deps, asked), saving), now);
  },
});

const changeCellEndpoint = endpoint({
  method: 'patch',
  path: '/v1/value-matrices/{id}',
  operationId: 'changeMatrixCell',
  tag: 'Partners',
  scope: 'partners:write',
  summary: 'Change one cell; null empties it',
  body: z
    .strictObject({
      ...{ version: basedOn, row: rowId, side: oneOf(matrixSides), column: oneOf(matrixColumns) },
      cell: cellRequest.nullable(),
    })
    .meta({ id: 'ChangeMatrixCell' }),
  repeatable: true,
  answer,
  problems: ['unknown-matrix', 'matrix-changed'],
  async act(deps, { id, body: { version, row, side, column, cell }, by, now }) {
    const { sheet } = await unchangedMatrix(deps, id, version);
    if (!sheet.rows.some((one) => one.id === row))
      throw new Problem('invalid-fields', { errors: [{ pointer: '/row', detail: 'is no row of this matrix' }] });
    const rows = sheet.rows.map((one) => {
      const { [column]: _before, ...others } = one[side];
      return one.id === row ? { ...one, [side]: { ...others, ...(cell && { [column]: cellOf(cell) }) } } : one;
    });
    return answerMatrix(
      deps,
      await saveMatrix(deps, { ...sheet, rows }, { matrixId: id, basedOn: version, by, now }),
      now,
    );
  },
});

const readEndpoint = endpoint({
  method: 'get',
  path: '/v1/value-matrices/{id}',
  operationId: 'readMatrix',
  tag: 'Partners',
  scope: 'partners:read',
  summary: 'A value matrix, the most influential partner first',
  answer,
  problems: ['unknown-matrix'],
  act: async (deps, { id, now }) => answerMatrix(deps, await matrixOf(deps, id), now),
});

const listEndpoint = endpoint({
  method: 'get',
  path: '/v1/value-matrices',
  operationId: 'listMatrices',
  tag: 'Partners',
  scope: 'partners:read',
  summary: 'The value matrices, by company',
  answer: {
    status: 200,
    description: 'The matrices.',
    schema: z.object({ matrices: z.array(z.object({ id: z.string(), company: z.string(), on: z.string() })) }),
  },
  problems: [],
  async act({ store }) {
    const all = await store.valueMatrices.list();
    return { matrices: all.map(({ matrixId: id, sheet: { company, on } }) => ({ id, company, on })) };
  },
});

const printEndpoint = endpoint({
  method: 'get',
  path: '/v1/value-matrices/{id}/sheet',
  operationId: 'printMatrix',
  tag: 'Partners',
  scope: 'partners:read',
  summary: 'The sheet as a PDF on A3, or an empty one for a workshop',
  query: z.object({ blank: oneOf(['true']).optional().meta({ description: 'Empty, to fill in with a pen.' }) }),
  answer: { status: 200, description: 'The PDF.', schema: z.string(), type: 'application/pdf' },
  problems: ['unknown-matrix'],
  async act(deps, { id, query: { blank }, now }) {
    const { sheet } = await matrixOf(deps, id);
    const view = blank === undefined ? matrixView(sheet, await ledgersOf(deps, sheet)) : blankMatrix(now);
    return { content: await matrixPdf(deps, view), fileName: 'waardematrix.pdf' };
  },
});

/** The partner value matrices. */
export const matrixEndpoints: readonly Endpoint[] = [
  ...[makeEndpoint, listEndpoint, readEndpoint, replaceEndpoint, changeCellEndpoint, printEndpoint],
];

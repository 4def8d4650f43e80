import type {
  MatrixCell,
  MatrixCells,
  MatrixColumn,
  MatrixRow,
  ValueMatrix,
} from '../../domain/partner/value-matrix.ts';
import type { FieldProblem } from '../../door/delivery.ts';
import type { ApiDeps } from '../deps.ts';
import { Problem } from '../http/problem.ts';
import type { CellRequest, SheetRequest } from './sheet-request.ts';

/** A sheet as it was sent, with the names of registered partners. Throws `invalid-fields` for a partner we do not know. */
export async function sheetOf({ store }: Pick<ApiDeps, 'store'>, asked: SheetRequest): Promise<ValueMatrix> {
  const { rows, ...header } = asked;
  const known = await store.partners.findMany(rows.flatMap(({ partnerId }) => partnerId ?? []));
  const names = new Map(known.map(({ _id, name }) => [_id, name]));
  const errors: FieldProblem[] = [];
  const named = rows.map((row, n): MatrixRow => {
    const { id, influence, partnerId, brings, gets } = row;
    const registered = partnerId === undefined ? undefined : names.get(partnerId);
    if (partnerId !== undefined && registered === undefined)
      errors.push({ pointer: `/rows/${n}/partnerId`, detail: 'is no partner we know' });
    else if (partnerId === undefined && row.name === undefined)
      errors.push({ pointer: `/rows/${n}/name`, detail: 'is missing' });
    return {
      ...{ id, influence, name: registered ?? row.name ?? '' },
      ...{ brings: cellsOf(brings), gets: cellsOf(gets) },
      ...(partnerId !== undefined && { partnerId }),
    };
  });
  if (errors.length > 0) throw new Problem('invalid-fields', { errors });
  return { ...withoutAbsent(header), rows: named };
}

/** Absent is absent: an `undefined` would be kept as a value. */
const withoutAbsent = <T extends object>(one: T) =>
  Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };

export const cellOf = (cell: CellRequest): MatrixCell => withoutAbsent(cell);

const cellsOf = (cells: Partial<Record<MatrixColumn, CellRequest | undefined>>): MatrixCells =>
  Object.fromEntries(Object.entries(cells).flatMap(([column, cell]) => (cell ? [[column, cellOf(cell)]] : [])));

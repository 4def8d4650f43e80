import type { Read } from './fields.ts';

/** A column of a file: where its value stands in the request, and how the cell is read. */
export interface Column {
  pointer: string;
  read: (cell: string) => Read<unknown>;
  mayBeEmpty?: true;
}

export const asItIs = (cell: string): Read<string> => ({ ok: true, value: cell });

export function readEuros(cell: string): Read<number> {
  if (/^-\s*[\d.,]+$/.test(cell)) return { ok: false, why: `'${cell}' is below zero` };
  const [, euros, cents = ''] = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(cell) ?? [];
  if (euros === undefined) return { ok: false, why: 'must be euros with a decimal point, such as 680.00' };
  return { ok: true, value: Number(euros) * 100 + Number(cents.padEnd(2, '0')) };
}

export const readYesOrNo = (cell: string): Read<boolean> =>
  cell === 'ja' || cell === 'nee' ? { ok: true, value: cell === 'ja' } : { ok: false, why: 'must be ja or nee' };

export const readYear = (cell: string): Read<number> =>
  /^\d{4}$/.test(cell) ? { ok: true, value: Number(cell) } : { ok: false, why: 'must be a year such as 1931' };

/** What a cell says: undefined where it is empty and may be. */
export function readCell(column: Column, cell: string): Read<unknown> {
  if (cell !== '') return column.read(cell);
  return column.mayBeEmpty ? { ok: true, value: undefined } : { ok: false, why: 'is empty' };
}

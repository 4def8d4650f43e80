import { type CsvLine } from './csv-lines.ts';
import type { Refusal } from './read-row.ts';

/** The cells of a line by the names of the header, or why it is no row of this file. */
export function cellsOf(
  line: CsvLine,
  names: readonly string[],
): { cellOf: (name: string) => string } | { refusals: Refusal[] } {
  if (!line.ok) return { refusals: [{ field: names[line.at] ?? 'row', reason: line.why }] };
  const { cells } = line;
  const extra = cells.slice(names.length).some((cell) => cell !== '');
  if (extra || cells.length < names.length)
    return { refusals: [{ field: 'row', reason: `has ${cells.length} columns, the header ${names.length}` }] };
  return { cellOf: (name) => cells[names.indexOf(name)] ?? '' };
}

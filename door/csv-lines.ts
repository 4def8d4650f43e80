import { CsvError, parse } from 'csv-parse/sync';

/** One line of a CSV file. `at` counts the cells before the one that cannot be read. */
export type CsvLine =
  { ok: true; line: number; cells: string[] } | { ok: false; line: number; at: number; why: string };

/**
 * The lines of a CSV file, by the delimiter its header uses. Each line is read by itself: no cell of ours has a line
 * end in it, and so a quote that is never closed costs its own line and not the rest of the file. Empty lines are none.
 */
export function csvLines(bytes: Uint8Array): CsvLine[] {
  const lines = decode(bytes);
  const delimiter = delimiterOf(lines.find((text) => text.trim() !== '') ?? '');
  return lines.flatMap((text, index) => {
    const read = readLine(text, index + 1, delimiter);
    return read.ok && read.cells.every((cell) => cell === '') ? [] : [read];
  });
}

/** UTF-8, with or without its mark; a line that is not was written by an older Windows program. */
function decode(bytes: Uint8Array): string[] {
  const text = utf8(bytes);
  if (text !== undefined) return text.split(lineEnd);
  const oneByteEach = Buffer.from(bytes).toString('latin1').split(lineEnd);
  return oneByteEach.map((line) => {
    const own = Buffer.from(line, 'latin1');
    return utf8(own) ?? new TextDecoder('windows-1252').decode(own);
  });
}

const lineEnd = /\r\n|\n|\r/;

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function delimiterOf(header: string): string {
  const count = (delimiter: string): number => header.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, candidate) => (count(candidate) > count(best) ? candidate : best));
}

function readLine(text: string, line: number, delimiter: string): CsvLine {
  try {
    const options = { delimiter, relax_quotes: true, relax_column_count: true, trim: true } as const;
    const [cells = []]: string[][] = parse(text, options);
    return { ok: true, line, cells };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const why = error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'opens a quote that is not closed' : 'has a quote too many';
    return { ok: false, line, at: typeof error.index === 'number' ? error.index : 0, why };
  }
}

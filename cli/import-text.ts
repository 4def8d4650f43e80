import { customerKinds, projectTypes } from '../domain/customer/facts.ts';
import { aligned } from './aligned.ts';
import type { Imported, ImportedRow } from './import-deliveries.ts';

/** What an import came to: by project type and by kind of customer, how many are new, known already and refused. */
export function importText({ rows }: Imported): string {
  const head = (label: string): string[] => [label, '   new', ' known', 'refused'];
  const types = linesOf(rows, projectTypes, ({ row }) => row.projectType);
  const kinds = linesOf(rows, customerKinds, ({ row }) => row.customerKind);
  return aligned([
    head('project type'),
    ...types,
    ['', '', '', ''],
    head('customer'),
    ...kinds,
    ['', '', '', ''],
    ['in all', ...countsOf(rows)],
  ]);
}

const other = '(other)';

function linesOf(
  rows: readonly ImportedRow[],
  words: readonly string[],
  wordOf: (row: ImportedRow) => string | undefined,
): (string | number)[][] {
  const lineOf = (row: ImportedRow): string => words.find((word) => word === wordOf(row)) ?? other;
  return [...words, other].flatMap((word) => {
    const those = rows.filter((row) => lineOf(row) === word);
    return those.length > 0 ? [[word, ...countsOf(those)]] : [];
  });
}

const countsOf = (rows: readonly ImportedRow[]): number[] =>
  (['new', 'known', 'refused'] as const).map((outcome) => rows.filter((row) => row.outcome === outcome).length);

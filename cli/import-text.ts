import { customerKinds, projectTypes } from '../domain/customer/facts.ts';
import { aligned } from './aligned.ts';
import type { DeliveryRow } from '../door/csv.ts';
import type { EventRow } from '../door/event-csv.ts';
import { eventKinds } from '../door/order-event.ts';
import type { Imported, ImportedRow, Row } from './import-rows.ts';

/** What an import came to: by project type and by kind of customer, how many are new, known already and refused. */
export function importText({ rows }: Imported<DeliveryRow>): string {
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

/** The same of order events, by what happened. */
export function importedEventsText({ rows }: Imported<EventRow>): string {
  const kinds = linesOf(rows, eventKinds, ({ row }) => row.event);
  return aligned([head('event'), ...kinds, ['', '', '', ''], ['in all', ...countsOf(rows)]]);
}

const head = (label: string): string[] => [label, '   new', ' known', 'refused'];

const other = '(other)';

function linesOf<R extends Row>(
  rows: readonly ImportedRow<R>[],
  words: readonly string[],
  wordOf: (row: ImportedRow<R>) => string | undefined,
): (string | number)[][] {
  const lineOf = (row: ImportedRow<R>): string => words.find((word) => word === wordOf(row)) ?? other;
  return [...words, other].flatMap((word) => {
    const those = rows.filter((row) => lineOf(row) === word);
    return those.length > 0 ? [[word, ...countsOf(those)]] : [];
  });
}

const countsOf = (rows: readonly ImportedRow<Row>[]): number[] =>
  (['new', 'known', 'refused'] as const).map((outcome) => rows.filter((row) => row.outcome === outcome).length);

import { cellsOf } from './cells-of.ts';
import { type CsvLine, csvLines } from './csv-lines.ts';
import { eventColumnNames, eventColumnOf, eventColumns, neededEventColumns } from './event-columns.ts';
import { orderEventRequest, type OrderEventRequest } from './order-event.ts';
import { readRequest, type Refusal } from './read-row.ts';

/** A row of the file of order events: a request, or the reasons why it is none. */
export interface EventRow {
  line: number;
  orderId?: string;
  /** As it stands in the file, also where the row is refused. */
  event?: string;
  request?: OrderEventRequest;
  refusals: Refusal[];
}

export type EventsFile = { readable: true; rows: EventRow[] } | { readable: false; why: string };

/** Whether a file is one of order events: its header has the column `event`, which deliveries have not. */
export function isEventsFile(bytes: Uint8Array): boolean {
  const [header] = csvLines(bytes);
  return header?.ok === true && header.cells.some((cell) => cell.toLowerCase() === 'event');
}

/**
 * Reads the file of order events. A fault in a row refuses that row alone. Columns may be left out, so one that is none
 * of ours refuses the file: a typing error in a header would lose what it holds without a word.
 */
export function readOrderEvents(bytes: Uint8Array): EventsFile {
  const [header, ...lines] = csvLines(bytes);
  if (header?.ok !== true) return { readable: false, why: 'the file has no header' };
  const names = header.cells.map((cell) => cell.toLowerCase());
  const missing = neededEventColumns.filter((name) => !names.includes(name));
  if (missing.length > 0) return { readable: false, why: `the header lacks ${missing.join(', ')}` };
  const strange = names.filter((name) => !eventColumnNames.some((one) => one === name));
  if (strange.length > 0)
    return { readable: false, why: `the header names ${strange.join(', ')}, none of ${eventColumnNames.join(', ')}` };
  const doubled = eventColumnNames.filter((name) => names.indexOf(name) !== names.lastIndexOf(name));
  if (doubled.length > 0) return { readable: false, why: `the header names ${doubled.join(', ')} more than once` };
  return { readable: true, rows: lines.map((line) => readRow(line, names)) };
}

const sheet = { columns: eventColumns, schema: orderEventRequest, columnOf: eventColumnOf };

function readRow(line: CsvLine, names: readonly string[]): EventRow {
  const read = cellsOf(line, names);
  if ('refusals' in read) return { line: line.line, refusals: read.refusals };
  const { request, refusals } = readRequest(sheet, read.cellOf);
  return {
    line: line.line,
    ...(read.cellOf('order_id') !== '' && { orderId: read.cellOf('order_id') }),
    ...(read.cellOf('event') !== '' && { event: read.cellOf('event') }),
    ...(request && { request }),
    refusals,
  };
}

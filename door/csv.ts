import { cellsOf } from './cells-of.ts';
import { columnNames, type ColumnName, columnOf, columns } from './columns.ts';
import { type CsvLine, csvLines } from './csv-lines.ts';
import { deliveryRequest, type DeliveryRequest } from './delivery.ts';
import { readRequest, type Refusal } from './read-row.ts';

export type { Refusal } from './read-row.ts';

/** A row of the deliveries file: a request, or the reasons why it is none. */
export interface DeliveryRow {
  line: number;
  orderId?: string;
  /** As they stand in the file, also where the row is refused. */
  projectType?: string;
  customerKind?: string;
  request?: DeliveryRequest;
  refusals: Refusal[];
}

export type DeliveriesFile = { readable: true; rows: DeliveryRow[] } | { readable: false; why: string };

/** Reads the deliveries file. A fault in a row refuses that row alone; only a header that is not ours refuses the file. */
export function readDeliveries(bytes: Uint8Array): DeliveriesFile {
  const [header, ...lines] = csvLines(bytes);
  if (!header) return { readable: false, why: 'the file is empty' };
  if (!header.ok) return { readable: false, why: `the header (line ${header.line}) ${header.why}` };
  const names = header.cells.map((cell) => cell.toLowerCase());
  const missing = columnNames.filter((name) => !names.includes(name));
  if (missing.length === columnNames.length)
    return { readable: false, why: `the first line must name the columns ${columnNames.join(', ')}` };
  if (missing.length > 0) return { readable: false, why: `the header lacks ${missing.join(', ')}` };
  const doubled = columnNames.filter((name) => names.indexOf(name) !== names.lastIndexOf(name));
  if (doubled.length > 0) return { readable: false, why: `the header names ${doubled.join(', ')} more than once` };
  return { readable: true, rows: lines.map((line) => readRow(line, names)) };
}

const sheet = { columns, schema: deliveryRequest, columnOf };

function readRow(line: CsvLine, names: readonly string[]): DeliveryRow {
  const read = cellsOf(line, names);
  if ('refusals' in read) return { line: line.line, refusals: read.refusals };
  const cellOf = (name: ColumnName): string => read.cellOf(name);
  const { request, refusals } = readRequest(sheet, read.cellOf);
  return {
    line: line.line,
    ...(cellOf('order_id') !== '' && { orderId: cellOf('order_id') }),
    ...(cellOf('project_type') !== '' && { projectType: cellOf('project_type') }),
    ...(cellOf('kind') !== '' && { customerKind: cellOf('kind') }),
    ...(request && { request }),
    refusals,
  };
}

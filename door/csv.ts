import { columnNames, type ColumnName, columnOf, columns, readCell } from './columns.ts';
import { type CsvLine, csvLines } from './csv-lines.ts';
import { deliveryRequest, type DeliveryRequest } from './delivery.ts';
import { fieldProblems } from './field-problems.ts';

/** What is wrong with a row, by the name of its column ('row' where it is the row itself). */
export interface Refusal {
  field: string;
  reason: string;
}

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

function readRow(line: CsvLine, names: readonly string[]): DeliveryRow {
  if (!line.ok) return { line: line.line, refusals: [{ field: names[line.at] ?? 'row', reason: line.why }] };
  const { cells } = line;
  const extra = cells.slice(names.length).some((cell) => cell !== '');
  if (extra || cells.length < names.length) {
    const reason = `has ${cells.length} columns, the header ${names.length}`;
    return { line: line.line, refusals: [{ field: 'row', reason }] };
  }
  const cellOf = (name: ColumnName): string => cells[names.indexOf(name)] ?? '';
  const { request, refusals } = readRequest(cellOf);
  return {
    line: line.line,
    ...(cellOf('order_id') !== '' && { orderId: cellOf('order_id') }),
    ...(cellOf('project_type') !== '' && { projectType: cellOf('project_type') }),
    ...(cellOf('kind') !== '' && { customerKind: cellOf('kind') }),
    ...(request && { request }),
    refusals,
  };
}

/** Every fault of a row at once: a cell that cannot be read is told in the file's words, the rest by the schema. */
function readRequest(cellOf: (name: ColumnName) => string): { request?: DeliveryRequest; refusals: Refusal[] } {
  const refusals: Refusal[] = [];
  const input: Tree = {};
  for (const name of columnNames) {
    const read = readCell(name, cellOf(name));
    if (!read.ok) refusals.push({ field: name, reason: read.why });
    else if (read.value !== undefined) put(input, columns[name].pointer, read.value);
  }
  const parsed = deliveryRequest.safeParse(input);
  if (parsed.success && refusals.length === 0) return { request: parsed.data, refusals };
  const told = new Set(refusals.map(({ field }) => field));
  for (const { pointer, detail } of parsed.success ? [] : fieldProblems(parsed.error)) {
    const field = columnOf(pointer);
    const around = [...told].some((name) => pointerOf(name).startsWith(`${pointer}/`));
    if (!told.has(field) && !around) refusals.push({ field, reason: detail });
  }
  return { refusals };
}

interface Tree {
  [key: string]: unknown;
}

function put(tree: Tree, pointer: string, value: unknown): void {
  const path = pointer.slice(1).split('/');
  const last = path.pop() ?? '';
  let at = tree;
  for (const key of path) at = (at[key] ??= {}) as Tree;
  at[last] = value;
}

const pointerOf = (field: string): string => columns[field as ColumnName].pointer;

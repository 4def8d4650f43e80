import type { z } from 'zod';
import { type Column, readCell } from './cells.ts';
import { fieldProblems } from './field-problems.ts';

/** What is wrong with a row, by the name of its column ('row' where it is the row itself). */
export interface Refusal {
  field: string;
  reason: string;
}

/** How the rows of a file become requests. */
export interface Sheet<T> {
  columns: Readonly<Record<string, Column>>;
  schema: z.ZodType<T>;
  /** The column that stands for a pointer into the request. */
  columnOf: (pointer: string) => string;
}

/** Every fault of a row at once: a cell that cannot be read is told in the file's words, the rest by the schema. */
export function readRequest<T>(
  { columns, schema, columnOf }: Sheet<T>,
  cellOf: (name: string) => string,
): { request?: T; refusals: Refusal[] } {
  const refusals: Refusal[] = [];
  const input: Tree = {};
  for (const [name, column] of Object.entries(columns)) {
    const read = readCell(column, cellOf(name));
    if (!read.ok) refusals.push({ field: name, reason: read.why });
    else if (read.value !== undefined) put(input, column.pointer, read.value);
  }
  const parsed = schema.safeParse(input);
  if (parsed.success && refusals.length === 0) return { request: parsed.data, refusals };
  const told = new Set(refusals.map(({ field }) => field));
  for (const { pointer, detail } of parsed.success ? [] : fieldProblems(parsed.error)) {
    const field = columnOf(pointer);
    const around = [...told].some((name) => columns[name]?.pointer.startsWith(`${pointer}/`) === true);
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

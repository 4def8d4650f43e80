import type { Refusal } from '../door/csv.ts';
import type { Posted } from './post-request.ts';

/** A row of a file that can be imported: what it asks for, or why it cannot be read. */
export interface Row {
  line: number;
  request?: Request;
  refusals: Refusal[];
}

interface Request {
  orderId: string;
  customer?: { externalId?: string | undefined; email: string } | undefined;
}

type RequestIn<R extends Row> = NonNullable<R['request']>;

/** What became of a row. */
export interface ImportedRow<R extends Row> {
  row: R;
  outcome: 'new' | 'known' | 'refused';
  refusals: Refusal[];
}

export interface Imported<R extends Row> {
  /** In the order of the file; without the rows that were not tried any more. */
  rows: ImportedRow<R>[];
  /** Why it stopped before the end. */
  stopped?: string;
}

const atOnce = 4;

/**
 * Posts every row that can be read, a few at once; rows of one customer, or of one order, strictly in the order of
 * the file. Rows are taken in that order too, so a row only ever waits for one that is under way.
 */
export async function importRows<R extends Row>(
  rows: readonly R[],
  post: (request: RequestIn<R>) => Promise<Posted>,
  columnOf: (pointer: string) => string,
): Promise<Imported<R>> {
  const imported: ImportedRow<R>[] = [];
  const before = new Map<string, Promise<void>>();
  const waiting = [...rows];
  let stopped: string | undefined;

  const importRow = async (row: R, request: RequestIn<R>, earlier: Promise<unknown>): Promise<void> => {
    await earlier;
    if (stopped !== undefined) return;
    const posted = await post(request);
    if (posted.outcome === 'stopped') stopped ??= posted.why;
    else imported.push({ row, outcome: posted.outcome, refusals: refusalsOf(posted, columnOf) });
  };
  const takeRows = async (): Promise<void> => {
    for (let row = waiting.shift(); row && stopped === undefined; row = waiting.shift()) {
      const { refusals } = row;
      const request = row.request as RequestIn<R> | undefined;
      if (!request) imported.push({ row, outcome: 'refused', refusals });
      else {
        const names = namesOf(request);
        const done = importRow(row, request, Promise.all(names.flatMap((name) => before.get(name) ?? [])));
        for (const name of names) before.set(name, done);
        await done;
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, takeRows));
  imported.sort((a, b) => a.row.line - b.row.line);
  return { rows: imported, ...(stopped !== undefined && { stopped }) };
}

/** What two rows may share that makes their order matter. */
const namesOf = ({ orderId, customer }: Request): string[] => [
  `order ${orderId}`,
  ...(customer ? [`email ${customer.email}`] : []),
  ...(customer?.externalId === undefined ? [] : [`customer ${customer.externalId}`]),
];

const refusalsOf = (posted: Posted, columnOf: (pointer: string) => string): Refusal[] =>
  posted.outcome === 'refused'
    ? posted.problems.map(({ pointer, detail }) => ({ field: columnOf(pointer), reason: detail }))
    : [];

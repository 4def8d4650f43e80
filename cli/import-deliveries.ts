import { columnOf } from '../door/columns.ts';
import type { DeliveryRow, Refusal } from '../door/csv.ts';
import type { DeliveryRequest } from '../door/delivery.ts';
import type { Posted } from './post-delivery.ts';

/** What became of a row. */
export interface ImportedRow {
  row: DeliveryRow;
  outcome: 'new' | 'known' | 'refused';
  refusals: Refusal[];
}

export interface Imported {
  /** In the order of the file; without the rows that were not tried any more. */
  rows: ImportedRow[];
  /** Why it stopped before the end. */
  stopped?: string;
}

const atOnce = 4;

/**
 * Posts every row that can be read, a few at once; rows of one customer, or of one order, strictly in the order of
 * the file. Rows are taken in that order too, so a row only ever waits for one that is under way.
 */
export async function importDeliveries(
  rows: readonly DeliveryRow[],
  post: (request: DeliveryRequest) => Promise<Posted>,
): Promise<Imported> {
  const imported: ImportedRow[] = [];
  const before = new Map<string, Promise<void>>();
  const waiting = [...rows];
  let stopped: string | undefined;

  const importRow = async (row: DeliveryRow, request: DeliveryRequest, earlier: Promise<unknown>): Promise<void> => {
    await earlier;
    if (stopped !== undefined) return;
    const posted = await post(request);
    if (posted.outcome === 'stopped') stopped ??= posted.why;
    else imported.push({ row, outcome: posted.outcome, refusals: refusalsOf(posted) });
  };
  const takeRows = async (): Promise<void> => {
    for (let row = waiting.shift(); row && stopped === undefined; row = waiting.shift()) {
      const { request, refusals } = row;
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
const namesOf = ({ orderId, customer: { externalId, email } }: DeliveryRequest): string[] => [
  `order ${orderId}`,
  `email ${email}`,
  ...(externalId === undefined ? [] : [`customer ${externalId}`]),
];

const refusalsOf = (posted: Posted): Refusal[] =>
  posted.outcome === 'refused'
    ? posted.problems.map(({ pointer, detail }) => ({ field: columnOf(pointer), reason: detail }))
    : [];

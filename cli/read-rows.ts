import { readFile } from 'node:fs/promises';
import { type DeliveryRow, readDeliveries } from '../door/csv.ts';
import { type EventRow, isEventsFile, readOrderEvents } from '../door/event-csv.ts';

export type RowsFile =
  | { readable: true; holds: 'deliveries'; rows: DeliveryRow[] }
  | { readable: true; holds: 'events'; rows: EventRow[] }
  | { readable: false; why: string };

/** The rows of a file of deliveries or of order events on disk, which its header tells, or one sentence why there are none. */
export async function readRows(file: string): Promise<RowsFile> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return {
      readable: false,
      why: code === 'ENOENT' ? `there is no file ${file}` : `${file} cannot be read (${code})`,
    };
  }
  if (isEventsFile(bytes)) {
    const read = readOrderEvents(bytes);
    return read.readable ? { ...read, holds: 'events' } : { readable: false, why: `${file}: ${read.why}` };
  }
  const read = readDeliveries(bytes);
  return read.readable ? { ...read, holds: 'deliveries' } : { readable: false, why: `${file}: ${read.why}` };
}

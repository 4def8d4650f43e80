import { readFile } from 'node:fs/promises';
import { type DeliveriesFile, readDeliveries } from '../door/csv.ts';

/** The rows of a deliveries file on disk, or one sentence why there are none. */
export async function readRows(file: string): Promise<DeliveriesFile> {
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
  const read = readDeliveries(bytes);
  return read.readable ? read : { readable: false, why: `${file}: ${read.why}` };
}

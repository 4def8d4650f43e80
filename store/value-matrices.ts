import { type Connection, Schema } from 'mongoose';
import type { Instant } from '../domain/calendar.ts';
import type { ValueMatrix } from '../domain/partner/value-matrix.ts';
import { collection, insertOnce } from './schema.ts';

/** A value matrix as it was at one time; every version is kept, the latest stands. */
export interface MatrixVersion {
  /** Matrix and version: 'matrix-1a2b#3'. */
  _id: string;
  matrixId: string;
  version: number;
  at: Instant;
  by: string;
  sheet: ValueMatrix;
}

export interface ValueMatrices {
  /** False where another version took that number. */
  insert(version: MatrixVersion): Promise<boolean>;
  latest(matrixId: string): Promise<MatrixVersion | undefined>;
  /** Of each the latest, by company. */
  list(): Promise<MatrixVersion[]>;
}

const text = { type: String, required: true };

export function createValueMatrices(connection: Connection): ValueMatrices {
  const versions = collection<MatrixVersion>(
    connection,
    'value_matrices',
    {
      ...{ matrixId: text, at: text, by: text, version: { type: Number, required: true } },
      // Checked at the door, cell by cell; the database keeps it as it came.
      sheet: { type: Schema.Types.Mixed, required: true },
    },
    [{ matrixId: 1, version: -1 }],
  );
  return {
    insert: (version) => insertOnce(versions, version),
    latest: async (matrixId) => (await versions.findOne({ matrixId }).sort({ version: -1 }).lean().exec()) ?? undefined,
    async list() {
      const all = await versions.find().sort({ version: 1 }).lean().exec();
      const latest = [...new Map(all.map((one) => [one.matrixId, one])).values()];
      return latest.sort((a, b) => a.sheet.company.localeCompare(b.sheet.company, 'nl'));
    },
  };
}

import type { Instant } from '../../domain/calendar.ts';
import type { ValueMatrix } from '../../domain/partner/value-matrix.ts';
import type { MatrixVersion } from '../../store/value-matrices.ts';
import type { ApiDeps } from '../deps.ts';
import { Problem } from '../http/problem.ts';

interface Saving {
  matrixId: string;
  /** On which version the change was made; 0 for a new sheet. */
  basedOn: number;
  by: string;
  now: Instant;
}

/** Keeps a sheet as the next version. Throws `matrix-changed` where another was kept since. */
export async function saveMatrix(
  { store }: Pick<ApiDeps, 'store'>,
  sheet: ValueMatrix,
  { matrixId, basedOn, by, now: at }: Saving,
): Promise<MatrixVersion> {
  const version = basedOn + 1;
  const next = { _id: `${matrixId}#${version}`, matrixId, version, at, by, sheet };
  if (!(await store.valueMatrices.insert(next))) throw new Problem('matrix-changed');
  return next;
}

/** The latest version; throws `unknown-matrix`. */
export async function matrixOf({ store }: Pick<ApiDeps, 'store'>, matrixId: string): Promise<MatrixVersion> {
  const found = await store.valueMatrices.latest(matrixId);
  if (!found) throw new Problem('unknown-matrix');
  return found;
}

/** The latest version, where the change was made on that one; throws `unknown-matrix` and `matrix-changed`. */
export async function unchangedMatrix(
  deps: Pick<ApiDeps, 'store'>,
  matrixId: string,
  basedOn: number,
): Promise<MatrixVersion> {
  const found = await matrixOf(deps, matrixId);
  if (found.version !== basedOn) throw new Problem('matrix-changed', { detail: `Its version is ${found.version}.` });
  return found;
}

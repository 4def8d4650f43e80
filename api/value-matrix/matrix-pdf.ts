import type { ApiDeps } from '../deps.ts';
import type { MatrixView } from './matrix-view.ts';

/** The sheet on A3, lying. */
export function matrixPdf(
  { printer, bureau }: Pick<ApiDeps, 'printer' | 'bureau'>,
  view: MatrixView,
): Promise<Uint8Array> {
  const { name, address, phone, email } = bureau;
  const { title, date, facts, columns, rows } = view;
  return printer.pdf('value-matrix', {
    ...{ title, date, facts, columns, bureau: { name, address, phone, email } },
    rows: rows.map(({ name: partner, influence, brings, gets, balance, flag }) => ({
      ...{ name: partner, influence, brings, gets, balance, flag },
    })),
  });
}

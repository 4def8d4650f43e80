import type { Bureau } from '../../templates/mail-variables.ts';
import type { MatrixView } from '../value-matrix/matrix-view.ts';
import { Page } from './page.tsx';

interface ValueMatrixPageProps {
  bureau: Bureau;
  view: MatrixView;
  blank: boolean;
  /** Of the sheet itself. */
  path: string;
}

/** The value matrix: who brings and gets what, the most influential partner first; printed it lies on A3. */
export const ValueMatrixPage = ({ bureau, view, blank, path }: ValueMatrixPageProps) => (
  <Page title={view.title} bureau={bureau} readers="staff">
    <div class={blank ? 'matrix-sheet blank' : 'matrix-sheet'}>
      <h1>{view.title}</h1>
      <p class="about">{view.date}</p>
      <dl class="matrix-head">
        {view.facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value === '' ? '\u00a0' : value}</dd>
          </div>
        ))}
      </dl>
      <div class="matrix-scroll" role="region" aria-label="Waardematrix" tabIndex={0}>
        <Matrix view={view} />
      </div>
      <p class="note">
        Balans = (V − W) / (V + W) en omvang = V + W: V is wat de partner brengt en W wat hij krijgt, in euro. Van −1,
        alles voor de partner, tot +1, alles voor ons.
      </p>
    </div>
    <p class="matrix-ways">
      <a class="row" href={blank ? `${path}/leeg.pdf` : `${path}/waardematrix.pdf`}>
        Als PDF op A3
      </a>{' '}
      <a class="row" href={blank ? path : `${path}/leeg`}>
        {blank ? 'Terug naar de ingevulde matrix' : 'Leeg blad voor een workshop'}
      </a>
    </p>
  </Page>
);

const Matrix = ({ view: { columns, rows } }: Pick<ValueMatrixPageProps, 'view'>) => (
  <table class="matrix">
    <thead>
      <tr>
        <th scope="col">Partner</th>
        <th scope="col">Kant</th>
        {columns.map((name) => (
          <th key={name} scope="col">
            {name}
          </th>
        ))}
        <th scope="col">Balans en omvang</th>
      </tr>
    </thead>
    <tbody>
      {rows.flatMap((row) => [
        <tr key={`${row.id} brings`} class="brings">
          <th scope="rowgroup" rowSpan={2}>
            {row.name === '' ? '\u00a0' : row.name}
            <span class="influence">{row.influence}</span>
            {row.flag === null ? null : <strong class="late">{row.flag}</strong>}
          </th>
          <td class="side">brengt</td>
          <Cells cells={row.brings} />
          <td rowSpan={2}>{row.balance}</td>
        </tr>,
        <tr key={`${row.id} gets`}>
          <td class="side">krijgt</td>
          <Cells cells={row.gets} />
        </tr>,
      ])}
    </tbody>
  </table>
);

const Cells = ({ cells }: { cells: readonly (readonly string[])[] }) => (
  <>
    {cells.map((lines, n) => (
      <td key={n}>
        {lines.map((words) => (
          <span key={words} class="line">
            {words}
          </span>
        ))}
      </td>
    ))}
  </>
);

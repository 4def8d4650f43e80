import { BarChart } from '../../documents/charts/bar-chart.tsx';
import type { AffiliateFigures, MonthFigures } from '../../domain/affiliate/figures.ts';
import { dayOf } from '../../domain/calendar.ts';
import { dutchDate, euros } from '../../mail/text.ts';
import { monthWords, saleStateWords, shortMonth, viaWords } from '../affiliates/figures-words.ts';
import type { FiguresView } from '../affiliates/view-figures.ts';

/** Twelve months as a drawing, and in numbers for who wants them exactly. */
export const Months = ({ months }: { months: readonly MonthFigures[] }) => (
  <>
    <div class="chart">
      {(['wide', 'narrow'] as const).map((size) => (
        <div key={size} class={size}>
          <BarChart
            {...{ id: `commission-${size}`, size, title: 'Commissie per maand', axes: { x: 'maand', y: 'commissie' } }}
            bars={months.map(({ month, commissionCents }) => ({
              label: shortMonth(month),
              value: commissionCents / 100,
            }))}
            format={(value) => euros(Math.round(value * 100))}
          />
        </div>
      ))}
    </div>
    <details class="way">
      <summary>Per maand in cijfers</summary>
      <Table
        name="Cijfers per maand"
        heads={['Maand', 'Klikken', 'Aanvragen', 'Opdrachten', 'Commissie']}
        rows={[...months]
          .reverse()
          .map(({ month, clicks, leads, orders, commissionCents }) => [
            ...[monthWords(month), clicks, leads, orders, euros(commissionCents)],
          ])}
      />
    </details>
  </>
);

export const Campaigns = ({ rows }: { rows: AffiliateFigures['perCampaign'] }) =>
  rows.length === 0 ? (
    <p>Nog geen klikken. Plaats een link of banner van uw materiaalpagina; de eerste klik ziet u hier meteen.</p>
  ) : (
    <Table
      name="Klikken per link"
      heads={['Link', 'Klikken']}
      rows={rows.map(({ campaign, clicks }) => [campaign, clicks])}
    />
  );

export const Ways = ({ rows, coupons }: { rows: AffiliateFigures['perWay']; coupons: readonly string[] }) => (
  <>
    {rows.length === 0 ? null : (
      <Table
        name="Hoe klanten van u kwamen"
        heads={['Via', 'Aanvragen', 'Opdrachten']}
        rows={rows.map(({ via, leads, orders }) => [viaWords[via], leads, orders])}
      />
    )}
    {coupons.length === 0 ? null : (
      <p class="note">{`Uw couponcode${coupons.length === 1 ? '' : 's'}: ${coupons.join(', ')}.`}</p>
    )}
  </>
);

interface SalesProps {
  sales: FiguresView['sales'];
  more: number;
  url: string;
}

export const Sales = ({ sales, more, url }: SalesProps) =>
  sales.length === 0 ? (
    <p>Nog geen. Zodra iemand via u een opdracht geeft, staat die hier, met waarom zij van u is.</p>
  ) : (
    <>
      <ul class="friends">
        {sales.map(({ customerNumber, at, state, baseCents, commissionCents, receipt }, n) => (
          <li key={n}>
            <span class="who">{`Klant ${customerNumber}, ${dutchDate(dayOf(at))}`}</span>
            <span class="cents">{euros(commissionCents)}</span>
            <span class="what">
              {saleStateWords[state]}
              {baseCents === undefined ? '' : `; opdracht van ${euros(baseCents)}`}
            </span>
            <details class="what">
              <summary>{state === 'refused' ? 'Waarom niet van u?' : 'Waarom van u?'}</summary>
              {receipt.map((words) => (
                <p key={words}>{words}</p>
              ))}
            </details>
          </li>
        ))}
      </ul>
      <p>
        <a class="row" href={url}>
          {more === 0 ? 'Bewaar als tabel (CSV)' : `Alle ${sales.length + more} als tabel (CSV)`}
        </a>
      </p>
    </>
  );

interface TableProps {
  name: string;
  heads: readonly string[];
  rows: readonly (readonly (string | number)[])[];
}

/** Names left, numbers right; wider than a telephone it can be moved. */
const Table = ({ name, heads, rows }: TableProps) => (
  <div class="table" role="region" aria-label={name} tabIndex={0}>
    <table>
      <caption>{name}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([first, ...others]) => (
          <tr key={first}>
            <th scope="row">{first}</th>
            {others.map((cell, n) => (
              <td key={n}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

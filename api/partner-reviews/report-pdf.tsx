import { renderToString } from 'preact-render-to-string';
import { dayOf, type Instant } from '../../domain/calendar.ts';
import { chartWords } from '../../documents/charts/chart-frame.tsx';
import { LineChart } from '../../documents/charts/line-chart.tsx';
import { dutchDate } from '../../mail/text.ts';
import type { ApiDeps } from '../deps.ts';
import type { Report } from './report-of.ts';

/** The report as a PDF; its charts are those of the page, as a telephone shows them: two stand beside each other. */
export function reportPdf(
  { printer, bureau }: Pick<ApiDeps, 'printer' | 'bureau'>,
  report: Report,
  { managerName, now }: { managerName: string; now: Instant },
): Promise<Uint8Array> {
  const { title, partnerName, period, rows, sections, actions, charts } = report;
  const { name, address, phone, email } = bureau;
  return printer.pdf(
    'quarter-report',
    {
      ...{ title, partnerName, period, managerName, rows, sections },
      ...{ date: dutchDate(dayOf(now)), bureau: { name, address, phone, email } },
      actions: actions.map(({ words, owner, dueOn, state }) => ({ words, owner, dueOn, state })),
      charts: charts.map(({ id, title: chartTitle, points, format }) => ({
        ...{ picture: id, title: chartTitle, alt: `${chartTitle}. ${chartWords(points, format)}` },
      })),
    },
    Object.fromEntries(charts.map((chart) => [chart.id, renderToString(<LineChart {...chart} size="narrow" />)])),
  );
}

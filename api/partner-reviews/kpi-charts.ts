import { type KpiId, kpiIds, kpis } from '../../domain/partner/kpis.ts';
import type { QuarterSnapshot } from '../../domain/partner/snapshot.ts';
import type { LineChartProps } from '../../documents/charts/line-chart.tsx';
import { kpiWords, valueWords } from './kpi-words.ts';

export type KpiChart = Omit<LineChartProps, 'size'> & { kpi: KpiId };

/** What each axis always spans: shares and scores their whole scale, money and counts from 0. */
const spans = {
  projectsPerMonth: [0, 1],
  orderValue: [0, 700_00],
  onTime: [0, 100],
  nps: [-100, 100],
  paidOnTime: [0, 100],
} as const satisfies Record<KpiId, readonly [number, number]>;

/** One chart per KPI over a partner's quarters, oldest first; what was asked is dashed. */
export const kpiCharts = (snapshots: readonly QuarterSnapshot[]): KpiChart[] =>
  kpiIds.map((kpi) => {
    const figures = snapshots.map(({ figures: all }) => all.find((one) => one.kpi === kpi));
    const target = figures.at(-1)?.target;
    return {
      ...{ kpi, id: `chart-${kpi}`, title: kpiWords[kpi].title, span: spans[kpi] },
      axes: { x: 'kwartaal', y: kpiWords[kpi].axis },
      format: (value) => valueWords(kpi, value),
      targetWords:
        target === undefined ? undefined : `norm ${kpis[kpi].want === 'above' ? '>' : '≥'} ${valueWords(kpi, target)}`,
      points: snapshots.map(({ quarter }, n) => {
        const { n: count = 0, value, low, high, target: asked } = figures[n] ?? {};
        return {
          ...{ label: quarter, n: count },
          ...(value !== undefined && { value }),
          ...(low !== undefined && { low }),
          ...(high !== undefined && { high }),
          ...(asked !== undefined && { target: asked }),
        };
      }),
    };
  });

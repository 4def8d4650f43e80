/**
 * What a partner is measured by (rules, section 9), each with the facts it is made of and its target. Of his own projects
 * alone: those he ordered or introduced, and that were not cancelled. Of fewer than `shownFrom` it says "te weinig
 * gegevens", never 0. `paidOnTime` looks at the invoices whose term ended in the quarter, so that each is judged once.
 */
export const kpis = {
  projectsPerMonth: { source: 'delivered', unit: 'projects', want: 'at least', shownFrom: 1 },
  orderValue: { source: 'delivered', unit: 'cents', target: 700_00, want: 'at least', shownFrom: 3 },
  onTime: { source: 'delivered', unit: 'percent', target: 95, want: 'above', shownFrom: 5 },
  nps: { source: 'scored', unit: 'points', target: 60, want: 'above', shownFrom: 5 },
  paidOnTime: { source: 'paid', unit: 'percent', target: 90, want: 'above', shownFrom: 5 },
} as const satisfies Record<string, Kpi>;

export type KpiId = keyof typeof kpis;
export const kpiIds = Object.keys(kpis) as [KpiId, ...KpiId[]];

interface Kpi {
  /** The stage of an order that it counts. */
  source: 'delivered' | 'scored' | 'paid';
  unit: 'projects' | 'cents' | 'percent' | 'points';
  /** Absent where it goes by the partner's tier. */
  target?: number;
  want: 'at least' | 'above';
  shownFrom: number;
}

/** An invoice is paid on time within so long. */
export const paidWithin = { days: 30 } as const;

/** A pace needs time: of a shorter stretch projects per month say nothing. */
export const paceFromDays = 30;

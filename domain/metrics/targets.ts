/** What the numbers were when the bureau began to count, and where they are to go (rules, section 8). */
export const targets = {
  repeatRate: { unit: 'percent', baseline: 5, target: 15, want: 'at least' },
  timeToRepeat: { unit: 'months', baseline: 18, target: 12, want: 'at most' },
  nps: { unit: 'points', baseline: 42, target: 60, want: 'at least' },
  referralRate: { unit: 'percent', baseline: 8, target: 25, want: 'at least' },
  churn: { unit: 'percent', target: 10, want: 'below' },
  openRate: { unit: 'percent', baseline: 25, target: 35, want: 'at least' },
  lifetimeValue: { unit: 'cents' },
  valueToCost: { unit: 'times' },
} as const satisfies Record<string, Target | { unit: Unit }>;

interface Target {
  unit: Unit;
  /** Absent where nobody counted before. */
  baseline?: number;
  target: number;
  want: 'at least' | 'at most' | 'below';
}

type Unit = 'percent' | 'months' | 'points' | 'cents' | 'times';

export type MetricId = keyof typeof targets;

/** Up to and including so far from its target a metric is in between; further, it is off. */
export const inBetweenUpToPercent = 50;

/** What a lifetime value is made of besides orders: gross margin, and what it costs to win a customer. */
export const economics = { marginPercent: 70, acquisitionCostCents: 4_500 } as const;

/** A figure of fewer customers says nothing, and may say who they are: it is not shown. */
export const shownFromCustomers = 5;

/** A relation has lapsed after so long without activity: the time in which the typical customer came back, when we began to count. */
export const lapsesAfter = { months: 18 } as const;

/** How far the retention curve looks. */
export const retentionMonths = 36;

/** Without a period asked for, a metric tells of so long up to the roll-up. */
export const usualPeriod = { months: 12 } as const;

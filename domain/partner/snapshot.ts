import type { KpiId } from './kpis.ts';
import type { Quarter } from './quarters.ts';

/** One KPI of a quarter: a value with of how many it is, or of too few to say. `low` and `high` bound it with 95 % confidence. */
export interface KpiFigure {
  kpi: KpiId;
  n: number;
  /** Absent: too few. Money in integer cents, shares in percent. */
  value?: number;
  low?: number;
  high?: number;
  /** What was asked at the time; absent where nothing is. */
  target?: number;
}

/** How a partner stood when a quarter ended; it stands, whatever we hear of that quarter later. */
export interface QuarterSnapshot {
  quarter: Quarter;
  /** 'YYYY-MM-DD', both in it: the quarter, or the part of it since he was registered. */
  from: string;
  to: string;
  /** Delivered in it, and what they are worth. */
  projects: number;
  valueCents: number;
  /** What counts for his tier: the projects of twelve months. */
  yearProjects: number;
  /** At the end of the quarter; absent: none, or his kind has none. */
  tier?: string;
  figures: readonly KpiFigure[];
}

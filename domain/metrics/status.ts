import type { Figure } from './figure.ts';
import { inBetweenUpToPercent, type MetricId, targets } from './targets.ts';

export const statuses = ['on target', 'in between', 'off'] as const;
export type Status = (typeof statuses)[number];

/** How far a metric is from its target; undefined where it has no figure or no target. */
export function statusOf(id: MetricId, figure: Figure): Status | undefined {
  const aim = targets[id];
  return 'want' in aim && 'value' in figure ? statusOfValue(aim, figure.value) : undefined;
}

function statusOfValue({ want, target }: { want: string; target: number }, value: number): Status {
  const reached = want === 'at least' ? value >= target : want === 'at most' ? value <= target : value < target;
  if (reached) return 'on target';
  return Math.abs(value - target) * 100 <= target * inBetweenUpToPercent + 1e-9 ? 'in between' : 'off';
}

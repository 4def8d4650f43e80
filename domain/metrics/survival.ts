import { z95 } from './wilson.ts';

/** How many it happened to at a time, and how many were followed no longer than that. */
export type Waits = Map<number, { happened: number; stillWaiting: number }>;

/** From this time on, the share that still waits; `greenwood` is the sum that bounds it. */
export interface SurvivalStep {
  at: number;
  waiting: number;
  greenwood: number;
}

export function addWait(waits: Waits, at: number, happened: boolean): void {
  const known = waits.get(at) ?? { happened: 0, stillWaiting: 0 };
  waits.set(at, known);
  known[happened ? 'happened' : 'stillWaiting'] += 1;
}

/** Kaplan & Meier (1958): who still waits counts for as long as he was followed. At one time, it happens before following ends. */
export function kaplanMeier(waits: Waits): SurvivalStep[] {
  const times = [...waits].sort(([a], [b]) => a - b);
  let atRisk = times.reduce((sum, [, { happened, stillWaiting }]) => sum + happened + stillWaiting, 0);
  let [waiting, greenwood] = [1, 0];
  const steps: SurvivalStep[] = [];
  for (const [at, { happened, stillWaiting }] of times) {
    if (happened > 0) {
      waiting *= 1 - happened / atRisk;
      greenwood += happened / (atRisk * (atRisk - happened));
      steps.push({ at, waiting, greenwood });
    }
    atRisk -= happened + stillWaiting;
  }
  return steps;
}

/** The share that still waits at a time, with its bounds on the log scale (as R's `survfit`). */
export function waitingAt(
  steps: readonly SurvivalStep[],
  time: number,
): { waiting: number; low: number; high: number } {
  const step = steps.findLast(({ at }) => at <= time);
  return step ? { waiting: step.waiting, ...bounds(step) } : { waiting: 1, low: 1, high: 1 };
}

/** When half no longer waits, with its bounds (Brookmeyer & Crowley 1982); undefined where that was not reached. */
export function medianWait(steps: readonly SurvivalStep[]): {
  median: number | undefined;
  low?: number;
  high?: number;
} {
  const firstAt = (of: (step: SurvivalStep) => number): number | undefined =>
    steps.find((step) => of(step) <= 0.5 + 1e-12)?.at;
  const [low, high] = [firstAt((step) => bounds(step).low), firstAt((step) => bounds(step).high)];
  return {
    median: firstAt(({ waiting }) => waiting),
    ...(low !== undefined && { low }),
    ...(high !== undefined && { high }),
  };
}

/** When nobody is left the sum has no bound, and neither has the share: it is 0. */
function bounds({ waiting, greenwood }: SurvivalStep): { low: number; high: number } {
  if (waiting <= 0) return { low: 0, high: 0 };
  const factor = Math.exp(z95 * Math.sqrt(greenwood));
  return { low: waiting / factor, high: Math.min(1, waiting * factor) };
}

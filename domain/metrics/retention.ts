import { type Figure, type Period, type Tally } from './figure.ts';
import { kaplanMeier, waitingAt } from './survival.ts';
import { retentionMonths, shownFromCustomers, targets } from './targets.ts';
import { daysPerMonth, repeatWaits } from './time-to-repeat.ts';

export interface RetentionMonth {
  /** Since the first order. */
  month: number;
  /** Percent who came back within it; `n` were followed so long, or came back before. */
  current: Figure;
  target: number;
}

/** By month since the first order: the share that had a second order delivered, as far as customers could be followed. */
export function retention(period: Pick<Period, 'to'>): Pick<Tally, 'add'> & { months(): RetentionMonth[] } {
  const { waits, add } = repeatWaits(period);
  return {
    add,
    months() {
      const steps = kaplanMeier(waits);
      return Array.from({ length: retentionMonths + 1 }, (_, month) => {
        const days = month * daysPerMonth;
        const n = [...waits].reduce((sum, [at, { happened, stillWaiting }]) => {
          return sum + happened + (at >= Math.floor(days) ? stillWaiting : 0);
        }, 0);
        const { waiting, low, high } = waitingAt(steps, days);
        const figure = { n, value: 100 * (1 - waiting), low: 100 * (1 - high), high: 100 * (1 - low) };
        const current: Figure = n < shownFromCustomers ? { n, why: 'too few' } : figure;
        return { month, current, target: targetAt(month) };
      });
    },
  };
}

/** Of those who are to come back, half does within the time the target names, at an even pace. */
export const targetAt = (month: number): number =>
  targets.repeatRate.target * (1 - 2 ** (-month / targets.timeToRepeat.target));

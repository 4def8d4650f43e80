import { type Figure, type Period, type Tally } from './figure.ts';
import { addWait, kaplanMeier, medianWait, type Waits } from './survival.ts';
import { shownFromCustomers } from './targets.ts';

export const daysPerMonth = 365.2425 / 12;

/** From the first order to the second one, in days, of everybody whose first order was delivered up to that day. */
export function repeatWaits({ to }: Pick<Period, 'to'>): Pick<Tally, 'add'> & { waits: Waits } {
  const waits: Waits = new Map();
  return {
    waits,
    add({ orders: [first, second] }) {
      if (!first || first.on > to) return;
      const came = second !== undefined && second.on <= to;
      addWait(waits, (came ? second.on : to) - first.on, came);
    },
  };
}

/** The months after which half of all customers has had a second order delivered; who still waits counts as that. */
export function timeToRepeat(period: Pick<Period, 'to'>): Tally<Figure & { repeated: number }> {
  const { waits, add } = repeatWaits(period);
  return {
    add,
    figure() {
      const counts = [...waits.values()];
      const repeated = counts.reduce((sum, { happened }) => sum + happened, 0);
      const n = counts.reduce((sum, { stillWaiting }) => sum + stillWaiting, repeated);
      if (n < shownFromCustomers) return { n, repeated, why: 'too few' };
      const { median, low, high } = medianWait(kaplanMeier(waits));
      if (median === undefined) return { n, repeated, why: 'not reached' };
      const months = (days: number): number => days / daysPerMonth;
      return {
        ...{ n, repeated, value: months(median) },
        ...(low !== undefined && { low: months(low) }),
        ...(high !== undefined && { high: months(high) }),
      };
    },
  };
}

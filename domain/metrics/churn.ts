import type { Day } from '../calendar.ts';
import { after } from '../interval.ts';
import { type Period, share, type Tally } from './figure.ts';
import type { CustomerSummary } from './summary.ts';
import { lapsesAfter } from './targets.ts';

/** Of the customers whose relation was alive when the period began, the share whose relation had lapsed when it ended. */
export function churn({ from, to }: Period): Tally {
  let [alive, lost] = [0, 0];
  return {
    add({ orders: [first], active }) {
      if (!first || first.on >= from || hasLapsed(active, from - 1)) return;
      alive += 1;
      if (hasLapsed(active, to)) lost += 1;
    },
    figure: () => share(lost, alive),
  };
}

/** By the last activity up to that day. */
function hasLapsed(active: CustomerSummary['active'], day: Day): boolean {
  const last = active.findLast(({ from }) => from <= day);
  return last !== undefined && day > last.to && day >= after(last.to, lapsesAfter);
}

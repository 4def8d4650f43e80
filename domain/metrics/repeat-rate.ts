import { type Period, share, type Tally } from './figure.ts';

/** Of all who had a first order delivered by the end of the period, the share with a second one by then. */
export function repeatRate({ to }: Pick<Period, 'to'>): Tally {
  let [customers, repeated] = [0, 0];
  return {
    add({ orders: [first, second] }) {
      if (!first || first.on > to) return;
      customers += 1;
      if (second && second.on <= to) repeated += 1;
    },
    figure: () => share(repeated, customers),
  };
}

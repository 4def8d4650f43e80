import { type Period, share, type Tally } from './figure.ts';

/** Of all customers at the end of the period, the share who brought somebody whose first project was delivered by then. */
export function referralRate({ to }: Pick<Period, 'to'>): Tally {
  let [customers, referrers] = [0, 0];
  return {
    add({ orders: [first], referred: { firstDeliveredOn = Infinity } }) {
      if (!first || first.on > to) return;
      customers += 1;
      if (firstDeliveredOn <= to) referrers += 1;
    },
    figure: () => share(referrers, customers),
  };
}

import { type Period, type Tally } from './figure.ts';
import { economics, shownFromCustomers } from './targets.ts';
import { z95 } from './wilson.ts';

/** Cents: average order × orders per customer × gross margin, to the cent. */
export const lifetimeValueCents = (averageOrderCents: number, ordersPerCustomer: number): number =>
  Math.round((averageOrderCents * ordersPerCustomer * economics.marginPercent) / 100);

/** What a customer is worth for every euro it costs to win one. */
export const valueToCostOf = (cents: number): number => cents / economics.acquisitionCostCents;

/** Of all customers at the end of the period, by the orders delivered up to then. */
export function lifetimeValue({ to }: Pick<Period, 'to'>): Tally {
  let [customers, orders, spent, spent2] = [0, 0, 0, 0];
  return {
    add(customer) {
      const counting = customer.orders.filter(({ on }) => on <= to);
      if (counting.length === 0) return;
      const cents = counting.reduce((sum, order) => sum + order.cents, 0);
      customers += 1;
      orders += counting.length;
      spent += cents;
      spent2 += cents * cents;
    },
    figure() {
      const n = customers;
      if (n < shownFromCustomers) return { n, why: 'too few' };
      const value = lifetimeValueCents(spent / orders, orders / n);
      const variance = Math.max(0, spent2 - (spent * spent) / n) / (n - 1);
      const half = lifetimeValueCents(z95 * Math.sqrt(variance / n), 1);
      return { n, value, low: Math.max(0, value - half), high: value + half };
    },
  };
}

/** Lifetime value by what it costs to win a customer (LTV/CAC). */
export function valueToCost(period: Pick<Period, 'to'>): Tally {
  const tally = lifetimeValue(period);
  return {
    add: (customer) => tally.add(customer),
    figure() {
      const worth = tally.figure();
      if ('why' in worth) return worth;
      const { n, value, low = value, high = value } = worth;
      return { n, value: valueToCostOf(value), low: valueToCostOf(low), high: valueToCostOf(high) };
    },
  };
}

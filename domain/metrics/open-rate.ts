import { type Figure, type Period, type Tally } from './figure.ts';
import { shownFromCustomers } from './targets.ts';
import { z95 } from './wilson.ts';

/**
 * Of the mails sent in the period to customers who had agreed to be followed, the share that was opened. One customer's
 * mails are not independent, so the bounds are those of a ratio over customers (Cochran 1977, section 6.4).
 */
export function openRate({ from, to }: Period): Tally<Figure & { customers: number }> {
  let customers = 0;
  const sums = { sent: 0, opened: 0, sent2: 0, opened2: 0, both: 0 };
  return {
    add({ followed }) {
      const mails = followed.filter(({ on }) => on >= from && on <= to);
      if (mails.length === 0) return;
      const [sent, opened] = [mails.length, mails.filter((mail) => mail.opened).length];
      customers += 1;
      sums.sent += sent;
      sums.opened += opened;
      sums.sent2 += sent * sent;
      sums.opened2 += opened * opened;
      sums.both += sent * opened;
    },
    figure() {
      const { sent, opened, sent2, opened2, both } = sums;
      if (customers < shownFromCustomers) return { n: sent, customers, why: 'too few' };
      const rate = opened / sent;
      const residual = Math.max(0, opened2 - 2 * rate * both + rate * rate * sent2);
      const half = (z95 * Math.sqrt((customers / (customers - 1)) * residual)) / sent;
      return {
        ...{ n: sent, customers, value: 100 * rate },
        ...{ low: 100 * Math.max(0, rate - half), high: 100 * Math.min(1, rate + half) },
      };
    },
  };
}

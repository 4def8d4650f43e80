import type { Instant } from '../calendar.ts';
import type { PartnerHistory } from '../partner/history.ts';
import { payoutRules } from '../payouts.ts';

/**
 * Since when so much has been payable that a payout would take it: the moment at which what is not paid yet reached the lowest
 * amount that is paid. Payments settle the oldest first; what was taken back comes off the newest. Undefined: nothing to pay.
 */
export function owedSince({ done, paidOut }: Pick<PartnerHistory, 'done' | 'paidOut'>): Instant | undefined {
  const earned = [...done.values()].flatMap(({ booking, happenedAt: at }) =>
    booking && booking.payableCents !== 0 ? [{ at, cents: booking.payableCents }] : [],
  );
  const paid = paidOut.map(({ happenedAt: at, cents }) => ({ at, cents: -cents, paid: true }));
  const queue: { at: Instant; cents: number }[] = [];
  for (const move of [...earned, ...paid].sort((a, b) => (a.at < b.at ? -1 : 1))) {
    if (move.cents > 0) queue.push({ ...move });
    else takeOff(queue, -move.cents, 'paid' in move ? 0 : -1);
  }
  let sum = 0;
  return queue.find(({ cents }) => (sum += cents) >= payoutRules.fromCents)?.at;
}

/** `end`: 0 from the oldest, -1 from the newest. */
function takeOff(queue: { at: Instant; cents: number }[], cents: number, end: 0 | -1): void {
  let left = cents;
  for (let one = queue.at(end); one && left > 0; one = queue.at(end)) {
    const taken = Math.min(left, one.cents);
    one.cents -= taken;
    left -= taken;
    if (one.cents === 0)
      if (end === 0) queue.shift();
      else queue.pop();
  }
}

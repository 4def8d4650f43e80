import { bookingSteps } from '../booking-steps.ts';
import type { PartnerSteps } from '../partner/scope.ts';
import { commissionsOf } from './commission.ts';

/** Commission is booked until the ledger says what the facts say; also of who works with us no more. */
export const commissionSteps: PartnerSteps = ({ history, now }) =>
  bookingSteps({
    ...{ now, done: history.done, worths: commissionsOf(history) },
    booked: history.booked.filter(({ item }) => item.startsWith('commission:')),
    changedAt: history.reached.at(-1)?.happenedAt ?? now,
  });

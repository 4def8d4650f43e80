import { addMinutes, type ClosingDays, type Instant, isOpen, nextOpening, spread } from './calendar.ts';

/** Answer mails leave in the next window slot plus at most this, by the spread. */
export const answerSpreadMinutes = 30;

/** When the mail that answers somebody leaves: the next slot of the window plus up to half an hour (rules, section 1). */
export function answerMoment(answeredAt: Instant, key: string, closing: ClosingDays): Instant {
  const plus = spread(key, 'answer', answerSpreadMinutes + 1);
  const at = addMinutes(nextOpening(answeredAt, closing), plus);
  return isOpen(at, closing) ? at : addMinutes(nextOpening(at, closing), plus);
}

import { type Account, earnedCents, linesOfBooking } from '../domain/ledger.ts';
import { incentivePrefix } from '../domain/creator/incentives.ts';
import { payeePool, postingsOf } from '../store/payee-pool.ts';
import type { Deps } from './deps.ts';
import { type CustomerStep, type PartnerStep, type Result, sendKey } from './due-step.ts';

/** Posts what a step changes of what we owe a customer or a partner, once by its key. */
export async function book({ store }: Deps, due: CustomerStep | PartnerStep): Promise<Result> {
  const { subject, step, now } = due;
  const { booking, key } = step;
  if (booking === undefined) throw new Error(`a step of kind ${step.kind} has nothing to book`);
  const _id = sendKey(subject, key);
  // After a merge what is taken back may have been earned under the other id.
  const before = (await postingsOf(store, await payeePool(store, subject))).filter((one) => one._id !== _id);
  if (earnedCents(before, booking.item) + booking.heldCents + booking.payableCents < 0)
    throw new Error(`more of ${booking.item} would be taken back than was earned`);
  await store.ledger.post({
    _id,
    payeeId: subject,
    kind: 'reward',
    item: booking.item,
    at: step.dueAt < now ? step.dueAt : now,
    recordedAt: now,
    lines: linesOfBooking(subject, booking, costOf(due)),
  });
  return { outcome: 'booked' };
}

/** Under which programme it costs us. */
function costOf(due: CustomerStep | PartnerStep): Account {
  if (due.kind === 'customer') return 'cost:referral';
  if (due.step.booking?.item.startsWith(incentivePrefix)) return 'cost:creator';
  return due.history.kind === 'estate-agent' ? 'cost:estate-agent' : 'cost:affiliate';
}

import { linesOfBooking } from '../../domain/ledger.ts';
import type { Deps } from '../deps.ts';
import { type CustomerStep, type Result, sendKey } from '../due-step.ts';

/** Posts what a step changes of what we owe its customer, once by its key. */
export async function book({ store }: Deps, { subject, step, now }: CustomerStep): Promise<Result> {
  const { booking, key } = step;
  if (booking === undefined) throw new Error(`a step of kind ${step.kind} has nothing to book`);
  await store.ledger.post({
    _id: sendKey(subject, key),
    payeeId: subject,
    kind: 'reward',
    item: booking.item,
    at: step.dueAt < now ? step.dueAt : now,
    recordedAt: now,
    lines: linesOfBooking(subject, booking, 'cost:referral'),
  });
  return { outcome: 'booked' };
}

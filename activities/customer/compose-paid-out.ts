import { dayOf } from '../../domain/calendar.ts';
import { paidOf } from '../../domain/customer/payouts.ts';
import type { RenderedMail } from '../../mail/render.ts';
import { payeePool } from '../../store/payee-pool.ts';
import type { Deps } from '../deps.ts';
import type { CustomerStep } from '../due-step.ts';
import type { Material } from './mail-material.ts';

/** Tells a customer what was paid, to which account, and where every cent of it is explained. */
export async function composePaidOut(
  { store, links, render }: Pick<Deps, 'store' | 'links' | 'render'>,
  { subject, step, history, now }: CustomerStep,
  { common }: Material,
): Promise<RenderedMail> {
  const fact = paidOf(history, step.key);
  if (!fact) throw new Error('a mail of a payment that was not made');
  const pool = await payeePool(store, subject);
  const lines = (await store.payouts.find(fact.batchId))?.lines ?? [];
  const line = lines.find(({ payeeId, cents }) => pool.includes(payeeId) && cents === fact.cents);
  if (!line) throw new Error(`${fact.batchId} has no line of this payment`);
  return render('paid-out', {
    ...common,
    paid: { cents: fact.cents, accountEnding: line.to.ending, on: dayOf(fact.happenedAt) },
    statementUrl: links.ownUrl({ subject, page: 'statement' }, now),
  });
}

import { dayOf } from '../../domain/calendar.ts';
import { payoutItem } from '../../domain/payouts.ts';
import type { RenderedMail } from '../../mail/render.ts';
import type { Deps } from '../deps.ts';
import type { PartnerStep } from '../due-step.ts';
import type { PartnerMaterial } from './partner-material.ts';

/** Tells a partner what was paid, to which account, and where the invoice we wrote for it is. */
export async function composeCommissionPaid(
  { store, links, render }: Pick<Deps, 'store' | 'links' | 'render'>,
  { subject, step, now }: PartnerStep,
  { common }: PartnerMaterial,
): Promise<RenderedMail> {
  const payment = payoutItem(step.about ?? '', subject);
  const statement = (await store.selfBilled.of(subject)).find((one) => one.payment === payment);
  if (!statement) throw new Error(`${payment} has no statement`);
  const { _id, netCents, vatCents, ending: accountEnding, at } = statement;
  return render('commission-paid', {
    ...common,
    paid: { cents: netCents + vatCents, vatCents, accountEnding, on: dayOf(at) },
    statementNumber: _id.slice(_id.indexOf(':') + 1),
    statementUrl: links.ownUrl({ subject, page: 'payments' }, now),
  });
}

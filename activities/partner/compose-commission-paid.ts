import { dayOf } from '../../domain/calendar.ts';
import { payoutItem } from '../../domain/payouts.ts';
import { transferCents } from '../../domain/payout-batch.ts';
import type { ComposePartnerMail } from './compose-partner-mail.ts';

/** Tells a partner what was paid, to which account, and where the invoice we wrote for it is. */
export const composeCommissionPaid: ComposePartnerMail = async (
  { store, links, render },
  { subject, step, now },
  { common },
) => {
  const { about: batchId = '' } = step;
  const line = (await store.payouts.find(batchId))?.lines.find(({ payeeId }) => payeeId === subject);
  if (line?.settledAt === undefined) throw new Error(`${batchId} paid this partner nothing`);
  const payment = payoutItem(batchId, subject);
  const statement = (await store.selfBilled.of(subject)).find((one) => one.payment === payment);
  return render('commission-paid', {
    ...common,
    paid: {
      ...{ cents: transferCents(line), vatCents: line.vatCents ?? 0 },
      ...{ accountEnding: line.to.ending, on: dayOf(line.settledAt) },
    },
    statementNumber: statement?._id.slice(statement._id.indexOf(':') + 1) ?? null,
    statementUrl: links.ownUrl({ subject, page: 'statement' }, now),
  });
};

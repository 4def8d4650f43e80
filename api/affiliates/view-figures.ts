import { type AffiliateFigures, figuresOf, figuresSince } from '../../domain/affiliate/figures.ts';
import { mayShare } from '../../domain/affiliate/may-share.ts';
import { type NextPayout, nextPayoutOf } from '../../domain/affiliate/next-payout.ts';
import { promotionsSeenBy, type SeenPromotion } from '../../domain/affiliate/promotions-seen-by.ts';
import { type SaleLine, saleLinesOf } from '../../domain/affiliate/sale-lines.ts';
import { type Day, dayOf } from '../../domain/calendar.ts';
import { creditReceiptOf } from '../../domain/customer/credit-receipt.ts';
import { readHistory } from '../../domain/customer/read-history.ts';
import { programmeOf } from '../../domain/partner/programmes.ts';
import type { Balances } from '../../domain/statement.ts';
import type { ApiDeps } from '../deps.ts';
import { ownerOf } from '../orders/whose-order.ts';
import { statementOfPayee } from '../payouts/statement-of-payee.ts';
import type { PartnerVisit } from '../partners/partner-page.tsx';
import { receiptWords } from './receipt-words.ts';

/** The page shows so many of the latest sales; the table has them all. */
const shownSales = 10;

export interface FiguresView {
  figures: AffiliateFigures;
  balances: Balances;
  earnedCents: number;
  payout: NextPayout;
  sales: readonly (SaleLine & { receipt: readonly string[] })[];
  moreSales: number;
  coupons: readonly string[];
  promotions: readonly (SeenPromotion & { title: string })[];
  /** As the plan names them: 'first-sale', 'best-month:2027-03'. */
  milestones: readonly { about: string; on: Day }[];
  shares: boolean;
}

/** Only of whom we pay commission to are there figures. */
export const hasFigures = ({ history }: Pick<PartnerVisit, 'history'>): boolean =>
  programmeOf[history.kind] === 'affiliate';

/** What an affiliate's links brought, what that earned, and what there is to join. */
export async function viewFigures(
  deps: Pick<ApiDeps, 'store' | 'context'>,
  { subject, history, now }: Pick<PartnerVisit, 'subject' | 'history' | 'now'>,
): Promise<FiguresView> {
  const { store } = deps;
  const today = dayOf(now);
  const [clicks, codes, statement, context] = await Promise.all([
    store.clicks.perDay(subject, figuresSince(today)),
    store.partnerCodes.of(subject),
    statementOfPayee(deps, subject),
    deps.context(),
  ]);
  const sales = saleLinesOf(history);
  const seen = promotionsSeenBy(history, context, today);
  return {
    ...{ figures: figuresOf(history, clicks, today), balances: statement.balances, earnedCents: statement.earned },
    payout: nextPayoutOf(statement.balances.payable, today),
    sales: await Promise.all(
      sales.slice(0, shownSales).map(async (sale) => ({ ...sale, receipt: await receiptOf(deps, sale.customerId) })),
    ),
    moreSales: Math.max(0, sales.length - shownSales),
    coupons: codes.filter(({ kind }) => kind === 'coupon').map(({ _id }) => _id),
    promotions: await Promise.all(
      seen.map(async (one) => ({ ...one, title: (await store.announcements.latest(one.promotion.id))?.title ?? '' })),
    ),
    milestones: [...history.done.values()]
      .filter(({ kind, outcome }) => kind === 'milestone' && outcome !== 'not-sent')
      .map(({ about = '', happenedAt }) => ({ about, on: dayOf(happenedAt) })),
    shares: mayShare(history.facts),
  };
}

/** Why a customer is his or not, in sentences that name nobody. */
async function receiptOf({ store }: Pick<ApiDeps, 'store'>, customerId: string): Promise<string[]> {
  const owner = await ownerOf({ store }, customerId);
  return receiptWords(creditReceiptOf(readHistory(await store.facts.load(owner)), owner));
}

import { referredOf, type ReferredOrder } from '../affiliate/referred-orders.ts';
import type { Worth } from '../booking-steps.ts';
import { dayOf, type Instant, instantAt } from '../calendar.ts';
import { after } from '../interval.ts';
import { agentFee } from './agent-table.ts';
import type { PartnerHistory } from './history.ts';

/** What one customer earns the agent who brought him; `cents` is 0 where no project of his stands any more. */
export interface AgentFee extends Worth {
  customerId: string;
  /** The project that earned it first. */
  projectId: string;
  earnedAt: Instant;
  payableAt: Instant;
  /** When it was taken back. */
  reversedAt?: Instant;
}

const feeItem = (customerId: string): string => `fee:${customerId}`;

/**
 * The fees of an estate agent (rules, section 9): one for each customer he brought, with the first delivered project; held until
 * a project is paid, or was delivered long enough ago; nothing once all of them are cancelled. Who turned out to be another's
 * customer earns nothing.
 */
export const agentFeesOf = ({ reached }: Pick<PartnerHistory, 'reached'>): AgentFee[] =>
  [...referredOf(reached)].flatMap(([customerId, { orders, refused }]) => {
    const delivered = orders.flatMap(deliveredOf).sort((a, b) => (a.deliveredAt < b.deliveredAt ? -1 : 1));
    const [first] = delivered;
    if (!first || refused) return [];
    const standing = delivered.filter(({ cancelledAt }) => cancelledAt === undefined);
    const [gone = first.deliveredAt] = standing.length > 0 ? [] : cancelledOf(delivered).reverse();
    const reversedAt = gone > first.deliveredAt ? gone : first.deliveredAt;
    return [
      {
        ...{ item: feeItem(customerId), customerId, projectId: first.projectId, earnedAt: first.deliveredAt },
        cents: standing.length > 0 ? agentFee.cents : 0,
        changedAt: standing[0] === undefined ? reversedAt : earnedSince(delivered, standing[0].deliveredAt),
        payableAt: (standing.length > 0 ? standing : delivered).map(payableFrom).sort()[0] ?? first.deliveredAt,
        ...(standing.length === 0 && { reversedAt }),
      },
    ];
  });

type Delivered = ReferredOrder & { deliveredAt: Instant };

const deliveredOf = (order: ReferredOrder): Delivered[] =>
  order.deliveredAt === undefined ? [] : [{ ...order, deliveredAt: order.deliveredAt }];

const cancelledOf = (orders: readonly Delivered[]): Instant[] =>
  orders.flatMap(({ cancelledAt }) => cancelledAt ?? []).sort();

/** Later than any instant. */
const forever = '9';

/** With the first delivery; where that one was cancelled before the next came, with the next. */
function earnedSince(delivered: readonly Delivered[], standingSince: Instant): Instant {
  let [since, until] = ['', ''];
  for (const { deliveredAt, cancelledAt } of delivered) {
    if (deliveredAt > standingSince) break;
    if (since === '' || deliveredAt > until) since = deliveredAt;
    if ((cancelledAt ?? forever) > until) until = cancelledAt ?? forever;
  }
  return since;
}

/** Paid, or long enough delivered, whichever came first. */
function payableFrom({ deliveredAt, paidAt }: Delivered): Instant {
  const atLast = instantAt(after(dayOf(deliveredAt), agentFee.payableAfter), 0);
  return paidAt !== undefined && paidAt < atLast ? paidAt : atLast;
}

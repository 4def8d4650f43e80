import type { Instant } from '../../domain/calendar.ts';
import { readHistory } from '../../domain/customer/read-history.ts';
import type { FieldProblem } from '../../door/delivery.ts';
import { spend } from '../../store/spend.ts';
import type { ApiDeps } from '../deps.ts';
import { Problem } from '../http/problem.ts';
import { statementOfPayee } from './statement-of-payee.ts';

export interface Credit {
  customerId: string;
  orderId: string;
  cents: number;
  now: Instant;
}

/** Uses credit on an order, never more than is payable; answers what is left. Throws `credit-refused`, or what is wrong by field. */
export async function applyCredit(
  deps: Pick<ApiDeps, 'store' | 'ids'>,
  { customerId, orderId, cents, now }: Credit,
): Promise<number> {
  const { store, ids } = deps;
  const projectId = ids.projectId(orderId);
  const { orders, rewardAs } = readHistory(await store.facts.load(customerId));
  const order = orders.get(projectId);
  const errors: FieldProblem[] = [];
  if (!order) errors.push({ pointer: '/orderId', detail: 'is no order of this customer' });
  else if (order.cancelledAt !== undefined) errors.push({ pointer: '/orderId', detail: 'was cancelled' });
  else if (order.valueCents !== undefined && cents > order.valueCents)
    errors.push({ pointer: '/cents', detail: 'is more than the order is worth' });
  if (errors.length > 0) throw new Problem('invalid-fields', { errors });
  const item = `credit:${projectId}`;
  const known = (await statementOfPayee(deps, customerId)).lines.find((line) => line.item === item);
  if (!known && rewardAs !== 'credit') throw refused('the customer prefers payout');
  const spent = await spend(store, { payeeId: customerId, cents, item, kind: 'credit-used', at: now });
  if (!spent.posting) throw refused(`no more than ${spent.short} cents is payable`);
  const used = spent.posting.lines.find(({ account }) => account === 'credit-used')?.cents;
  if (used !== cents) throw refused(`credit of ${used ?? 0} cents was used on this order before`);
  return (await statementOfPayee(deps, customerId)).balances.payable;
}

const refused = (why: string): Problem => new Problem('credit-refused', { why });

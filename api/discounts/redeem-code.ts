import type { Logger } from 'pino';
import type { Instant } from '../../domain/calendar.ts';
import type { Discount } from '../../domain/customer/discounts.ts';
import type { FactOf } from '../../domain/customer/facts.ts';
import { priceOf, whyNot } from '../../domain/customer/price.ts';
import { clientCodeOf } from '../../store/client-code-of.ts';
import { holderOf } from '../customers/holder.ts';
import type { ApiDeps } from '../deps.ts';
import { Problem } from '../http/problem.ts';
import { recordFact } from '../record-fact.ts';
import { whyWords } from './discount-answer.ts';
import { discountsOfCustomer, type HeldDiscounts, orderFacts } from './discounts-of-customer.ts';
import { strangerCode, strangerWords } from './named-code.ts';

export interface Redemption {
  customerId: string;
  orderId: string;
  code: string;
  valueCents: number;
}

export interface Redeemed {
  customerId: string;
  projectId: string;
  code: string;
  discountCents: number;
  status: 'redeemed' | 'known';
}

type Fact = FactOf<'codeRedeemed'>;

/**
 * Records that a code was used for an order. The order is claimed for one code, and a code for one use by the id of its
 * fact, so that of two requests at once one is refused. Throws the problem `code-refused` with why.
 */
export async function redeemCode(
  deps: ApiDeps,
  { customerId, orderId, valueCents, ...asked }: Redemption,
  { now, log }: { now: Instant; log: Logger },
): Promise<Redeemed> {
  const holder = await holderOf(deps, customerId);
  const [subject, code, projectId] = [holder.customer._id, asked.code.toUpperCase(), deps.ids.projectId(orderId)];
  const held = await discountsOfCustomer(deps, holder, clientCodeOf);
  const before = held.history.redeemed.find((fact) => fact.projectId === projectId);
  if (before && before.code !== code) throw refused(stacked);
  const notHis = await whyNotHisOrder(deps, held.history, { subject, projectId });
  if (notHis !== undefined) throw refused(notHis);
  const order = { projectId, ...orderFacts(held.history, projectId) };
  if (before) {
    const used = held.discounts.find((one) => one.key === before.key && one.code === code);
    const [again] = used ? priceOf([used], { ...order, lines: [valueCents] }, now).candidates : [];
    if (again === undefined || again.cents === before.cents) return answer(before, 'known');
    throw refused('this code was redeemed for this order before, for another value');
  }
  const discount = held.discounts.find((one) => one.code === code && whyNot(one, order, now) === undefined);
  if (!discount) throw refused(await whyRefused(deps, held, { code, order, now }));
  const { discountCents } = priceOf([discount], { ...order, lines: [valueCents] }, now);
  const fact: Fact = {
    ...{ _id: claimOf(held, discount, { subject, projectId }), subject, happenedAt: now, recordedAt: now },
    ...{ type: 'codeRedeemed', code, key: discount.key, projectId, cents: discountCents },
  };
  const { facts, orderCodes } = deps.store;
  const find = async (id: string): Promise<Fact | undefined> => (await facts.find(id)) as Fact | undefined;
  const forThisOrder = async (id: string): Promise<boolean> => (await find(id))?.projectId === projectId;
  if (!(await orderCodes.claim(projectId, fact._id, forThisOrder))) throw refused(stacked);
  if ((await recordFact(deps, fact, log)) !== undefined) return answer(fact, 'redeemed');
  const overtaken = await find(fact._id);
  if (overtaken?.projectId === projectId) return answer(overtaken, 'known');
  await orderCodes.release(projectId, fact._id);
  throw refused(whyWords.used);
}

/** A code is for its customer's own order, and for one that stands; an order we have not heard of yet is taken as his. */
async function whyNotHisOrder(
  { store }: ApiDeps,
  { orders }: HeldDiscounts['history'],
  { subject, projectId }: { subject: string; projectId: string },
): Promise<string | undefined> {
  if (orders.get(projectId)?.cancelledAt !== undefined) return 'the order was cancelled';
  const owner = (await store.projects.find(projectId))?.customerId;
  const current = owner === undefined ? subject : (await store.customers.current(owner))?._id;
  return current === subject ? undefined : 'the order is another customer’s';
}

const stacked = 'another code was redeemed for this order: discounts never stack';

const refused = (why: string): Problem => new Problem('code-refused', { detail: `Refused: ${why}.`, why });

const answer = ({ subject: customerId, projectId, code, cents }: Fact, status: Redeemed['status']): Redeemed => ({
  ...{ customerId, projectId, code, discountCents: cents, status },
});

/** One claim for each use there may be: of a code for one use, one more where an order it was used for was cancelled. */
function claimOf({ history }: HeldDiscounts, { key, uses }: Discount, of: { subject: string; projectId: string }) {
  const { subject, projectId } = of;
  if (uses === 'many') return `${subject}|codeRedeemed|${key}|${projectId}`;
  const freed = history.redeemed.filter((fact) => fact.key === key).length;
  return `${subject}|codeRedeemed|${key}${freed === 0 ? '' : `#${freed + 1}`}`;
}

async function whyRefused(
  deps: ApiDeps,
  { discounts }: HeldDiscounts,
  {
    code,
    order,
    now,
  }: { code: string; order: { projectId: string; first: boolean; orderedAt?: Instant }; now: Instant },
): Promise<string> {
  const last = discounts.findLast((one) => one.code === code);
  const why = last && whyNot(last, order, now);
  return why === undefined ? strangerWords[await strangerCode(deps, code)] : whyWords[why];
}

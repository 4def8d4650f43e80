import { gives } from '../../domain/customer/club-levels.ts';
import { standingOf } from '../../domain/customer/loyalty.ts';
import { priceOf } from '../../domain/customer/price.ts';
import type { Instant } from '../../domain/calendar.ts';
import { findHolder, type Holder, holderOf } from '../customers/holder.ts';
import { findCustomer, type Person } from '../customers/who-is.ts';
import type { ApiDeps } from '../deps.ts';
import { discountAnswer, whyWords } from './discount-answer.ts';
import { discountsOfCustomer, type HeldDiscounts, orderFacts } from './discounts-of-customer.ts';
import { strangerCode, strangerWords, unknownPartnerWords } from './named-code.ts';
import { discountsOfPartner, partnerNamed, partnerStanding } from './partner-named.ts';
import type { QuoteRequest } from './quote-request.ts';

/** Prices a quote or an order: the best valid discount, and of every candidate why it lost. Nothing is written. */
export async function priceQuote(deps: ApiDeps, request: QuoteRequest, now: Instant) {
  const holder = await holderAsked(deps, request);
  const held = holder && (await discountsOfCustomer(deps, holder));
  const projectId = request.orderId === undefined ? undefined : deps.ids.projectId(request.orderId);
  const lines = request.lines?.map(({ valueCents }) => valueCents) ?? [request.valueCents ?? 0];
  const order: { first: boolean; orderedAt?: Instant } = held ? orderFacts(held.history, projectId) : { first: true };
  const partner = await partnerNamed(deps, request.partnerId);
  const discounts = [
    ...(held?.discounts ?? []),
    ...discountsOfPartner(partner, { projectId, at: order.orderedAt ?? now }),
  ];
  const price = priceOf(discounts, { projectId, lines, ...order }, now);
  const code = request.code?.toUpperCase();
  const stranger = code === undefined || discounts.some((one) => one.code === code) ? undefined : code;
  return {
    customerId: holder?.customer._id ?? null,
    priority: held !== undefined && hasPriority(held),
    partner: partner ? partnerStanding(partner, now) : null,
    best: price.best ? discountAnswer(deps.links, price.best, { at: now, first: order.first }) : null,
    ...{ baseCents: price.baseCents, discountCents: price.discountCents, priceCents: price.priceCents },
    lines: price.lines,
    candidates: [
      ...price.candidates.map((one) => ({
        ...{ code: one.discount.code, kind: one.discount.kind, discountCents: one.cents, best: one.best },
        ...(!one.best && { reason: one.why, why: whyWords[one.why] }),
      })),
      ...(stranger === undefined ? [] : [await strangerCandidate(deps, stranger)]),
      ...(request.partnerId === undefined || partner ? [] : [unknownPartner(request.partnerId)]),
    ],
  };
}

const hasPriority = ({ history }: HeldDiscounts): boolean => gives(standingOf(history).level, 'priority-planning');

async function strangerCandidate(deps: ApiDeps, code: string) {
  const reason = await strangerCode(deps, code);
  return { code, discountCents: 0, best: false, reason, why: strangerWords[reason] };
}

const unknownPartner = (code: string) => ({
  ...{ code, kind: 'partner' as const, discountCents: 0, best: false },
  ...{ reason: 'unknown partner' as const, why: unknownPartnerWords },
});

/** By our id a customer must exist; by the order system's, or by name and address, he may be new. */
async function holderAsked(deps: ApiDeps, request: QuoteRequest): Promise<Holder | undefined> {
  const { customerId, externalId, customer } = request;
  if (customerId !== undefined) return holderOf(deps, customerId);
  const person: Person = { email: '', name: '', ...(customer ?? {}), ...(externalId !== undefined && { externalId }) };
  const { customers } = deps.store;
  const found = customer
    ? await findCustomer(customers, deps.ids, person)
    : await customers.byIdentity(deps.ids.customerId(person));
  return found === undefined ? undefined : findHolder(deps, found);
}

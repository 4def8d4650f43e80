import { dayOf, type Instant } from '../calendar.ts';
import { percentOf } from '../percent-of.ts';
import { type Discount, partnerLost } from './discounts.ts';

/** What is to be priced. */
export interface PricedOrder {
  /** Absent: no order yet. */
  projectId?: string | undefined;
  /** Of each line, integer euro cents, ex VAT, before discount; none below zero. */
  lines: readonly number[];
  /** When it was ordered, where it was: a discount must have been open then. */
  orderedAt?: Instant | undefined;
  /** The customer had no project delivered before this one. */
  first: boolean;
}

/** Why a discount is not the one: in the order in which it is looked at. */
export const lostBecause = [
  ...(['withdrawn', 'replaced', 'not yet', 'used', 'expired', 'scope'] as const),
  ...partnerLost,
  'lower',
] as const;
export type LostBecause = (typeof lostBecause)[number];

/** A discount beside an order: what it takes off it, and why it lost. */
export type Candidate = { discount: Discount; cents: number } & ({ best: true } | { best: false; why: LostBecause });

export interface Price {
  /** Of each line. */
  lines: { cents: number; discountCents: number }[];
  baseCents: number;
  discountCents: number;
  priceCents: number;
  best?: Discount;
  candidates: Candidate[];
}

/**
 * The price of an order at an instant: the best valid discount and no other, for discounts never stack (rules, section 3);
 * every candidate says why it lost. Per cents are rounded half-up to the cent per line, and nothing goes below zero.
 */
export function priceOf(discounts: readonly Discount[], order: PricedOrder, at: Instant): Price {
  const looked = discounts.map((discount) => {
    const why = whyNot(discount, order, at);
    return { discount, why, cents: sum(discountPerLine(discount, order.lines)) };
  });
  const best = looked
    .filter(({ why, cents }) => why === undefined && cents > 0)
    .sort((a, b) => b.cents - a.cents || preference(a.discount, b.discount))[0];
  const off = best ? discountPerLine(best.discount, order.lines) : order.lines.map(() => 0);
  const [baseCents, discountCents] = [sum(order.lines), sum(off)];
  return {
    lines: order.lines.map((cents, n) => ({ cents, discountCents: off[n] ?? 0 })),
    ...{ baseCents, discountCents, priceCents: baseCents - discountCents },
    ...(best && { best: best.discount }),
    candidates: looked.map((one): Candidate => {
      const { discount, cents, why = 'lower' } = one;
      return one === best ? { discount, cents, best: true } : { discount, cents, best: false, why };
    }),
  };
}

/** Of two that take off as much: one that lasts, else the one that expires first, so that nothing is used up needlessly. */
const preference = (a: Discount, b: Discount): number =>
  Number(a.uses === 'once') - Number(b.uses === 'once') || (a.until ?? Infinity) - (b.until ?? Infinity);

/** Why a discount cannot be used for an order at an instant; undefined where it can. */
export function whyNot(discount: Discount, order: Omit<PricedOrder, 'lines'>, at: Instant): LostBecause | undefined {
  const { ended, from, until, used, scope } = discount;
  const { orderedAt = at, projectId, first } = order;
  if (ended !== undefined) return ended === 'replaced by a higher level' ? 'replaced' : ended;
  if (from > at) return 'not yet';
  if (used && used.projectId !== projectId) return 'used';
  if (until !== undefined && dayOf(orderedAt) > until) return 'expired';
  // His first projects are counted where they are his; also one that was ordered before he was registered is one of them.
  if (scope === 'first projects of a partner') return undefined;
  if (scope === 'first project' ? !first : orderedAt < from) return 'scope';
  return undefined;
}

/** Of each line; an amount comes off the lines in their order, as far as they go. */
function discountPerLine({ value }: Discount, lines: readonly number[]): number[] {
  if ('percent' in value) return lines.map((cents) => percentOf(cents, value.percent));
  let left = value.cents;
  return lines.map((cents) => {
    const off = Math.min(cents, left);
    left -= off;
    return off;
  });
}

const sum = (cents: readonly number[]): number => cents.reduce((all, one) => all + one, 0);

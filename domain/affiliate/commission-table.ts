import { percentOf } from '../percent-of.ts';

/** What an affiliate or a creator earns (rules, section 10): of a customer's first order, ex VAT, after discount. */
export const commissionRules = { percentOfFirstOrder: 10 } as const satisfies { percentOfFirstOrder: number };

/** Integer euro cents. */
export const commissionCents = (valueCents: number): number =>
  percentOf(valueCents, commissionRules.percentOfFirstOrder);

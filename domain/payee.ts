import { percentOf } from './percent-of.ts';

/** Who receives money: a customer or a partner. Where it goes and how it is taxed (rules, section 13). */
export const payeeKinds = ['private', 'business'] as const;
export type PayeeKind = (typeof payeeKinds)[number];

/** Of a business: Dutch VAT, the Dutch small-business scheme (KOR), or VAT of another EU country. */
export const taxStatuses = ['private', 'vat', 'small-business-scheme', 'eu-vat'] as const;
export type TaxStatus = (typeof taxStatuses)[number];

export const profileNeeds = ['tax-status', 'vat-id', 'address', 'self-billing'] as const;
export type ProfileNeed = (typeof profileNeeds)[number];

/** What must be on record before the first payout: we write a business's invoice, so we need what stands on it. */
export const neededFor = {
  private: [],
  vat: ['vat-id', 'address', 'self-billing'],
  'small-business-scheme': ['address', 'self-billing'],
  'eu-vat': ['vat-id', 'address', 'self-billing'],
} as const satisfies Record<TaxStatus, readonly ProfileNeed[]>;

/**
 * VAT on what a partner invoices, in percent: under Dutch VAT it comes on top; a small business, a business of another EU country
 * (reverse charge) and a private person have none.
 */
export const vatPercent = {
  private: 0,
  vat: 21,
  'small-business-scheme': 0,
  'eu-vat': 0,
} as const satisfies Record<TaxStatus, number>;

/** Integer euro cents. */
export const vatCents = (netCents: number, status: TaxStatus): number => percentOf(netCents, vatPercent[status]);

interface Profile {
  taxStatus?: TaxStatus | undefined;
  vatId?: string | undefined;
  address?: object | undefined;
  selfBilling?: object | undefined;
}

/** What a profile still lacks before money can be paid to it; nothing where it is complete. */
export function missingOf({ taxStatus, vatId, address, selfBilling }: Profile): ProfileNeed[] {
  if (taxStatus === undefined) return ['tax-status'];
  const known = { 'tax-status': true, 'vat-id': vatId, address, 'self-billing': selfBilling };
  return neededFor[taxStatus].filter((need) => known[need] === undefined);
}

/** Who receives money: a customer, later also a partner. Where it goes and how it is taxed (rules, section 13). */
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

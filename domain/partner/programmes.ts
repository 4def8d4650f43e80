import type { Programme } from '../customer/growth-facts.ts';
import type { PartnerKind } from './kinds.ts';

/** By which programme each kind of partner brings new customers; who brings one is paid by that programme alone. */
export const programmeOf = {
  contractor: 'partner',
  architect: 'partner',
  'joint-venture': 'partner',
  'estate-agent': 'estate-agent',
  affiliate: 'affiliate',
  creator: 'affiliate',
} as const satisfies Record<PartnerKind, Programme>;

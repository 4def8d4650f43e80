import type { PreferredChannel } from '../domain/partner/channels.ts';
import type { PartnerKind } from '../domain/partner/kinds.ts';

/** How a partner would rather be reached. */
export const channelWords = {
  mail: 'e-mail',
  phone: 'telefoon',
  sms: 'sms',
  whatsapp: 'WhatsApp',
} as const satisfies Record<PreferredChannel, string>;

/** What each kind of partner is called. */
export const partnerKindWords = {
  contractor: 'aannemer',
  architect: 'architect',
  'estate-agent': 'makelaar',
  affiliate: 'affiliate',
  creator: 'creator',
  'joint-venture': 'joint venture',
} as const satisfies Record<PartnerKind, string>;

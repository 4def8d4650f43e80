import { commissionRules } from '../../domain/affiliate/commission-table.ts';
import { rememberedFor } from '../../domain/customer/introductions.ts';
import { payoutRules } from '../../domain/payouts.ts';
import { euros } from '../../mail/text.ts';
import type { PriceLine } from '../../store/price-lists.ts';
import type { MaterialWords } from '../../templates/materials/materials.ts';
import type { ApiDeps } from '../deps.ts';

export interface MaterialFor {
  /** Who writes. */
  name: string;
  /** Whom he calls. */
  contact: string;
  link: string;
  prices: readonly PriceLine[];
}

/** What the texts for affiliates are filled in with; business numbers come from the rules themselves. */
export const materialWords = (
  { bureau }: Pick<ApiDeps, 'bureau'>,
  { name, contact, link, prices }: MaterialFor,
): MaterialWords => ({
  ...{ bureau: bureau.name, telefoon: bureau.phone, mailadres: bureau.email, contact, naam: name, link },
  commissie: String(commissionRules.percentOfFirstOrder),
  dagen: String(rememberedFor.days),
  vanaf: euros(payoutRules.fromCents).replace('\u00a0', ' '),
  prijs: (of) => priceWords(prices, of),
});

/** The lines of the price list that name the work; nothing is said where there are none but that a quote says it. */
function priceWords(prices: readonly PriceLine[], of: string): string {
  const named = prices.filter(({ name }) => name.toLowerCase().includes(of));
  if (named.length === 0) return 'De prijs staat in de offerte, die vrijblijvend is.';
  const lines = named.map(({ name, fromCents }) => `- ${name}: vanaf ${euros(fromCents).replace('\u00a0', ' ')}`);
  return `Prijs, zonder btw:\n${lines.join('\n')}`;
}

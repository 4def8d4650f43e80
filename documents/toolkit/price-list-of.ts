import { percentOf } from '../../domain/percent-of.ts';
import type { OwnDiscount } from '../../domain/partner/own-discount.ts';
import { tiers, tierTable } from '../../domain/partner/tier-table.ts';
import { tierWords } from '../../templates/tier-words.ts';
import type { Documents } from '../document-data.ts';
import type { CoBranded } from './co-branded.ts';

export interface Priced extends CoBranded {
  lines: readonly { name: string; fromCents: number }[];
  discount: OwnDiscount | undefined;
  /** '€ 1.250' */
  euros: (cents: number) => string;
}

/** Our prices with what a partner gets off, as it is on that day. Amounts are ex VAT. */
export function priceListOf({ bureau, date, kind, partner, lines, discount, euros }: Priced): Documents['price-list'] {
  return {
    ...{ bureau, date, title: 'Prijslijst', partner: partner.name },
    lead: 'Prijzen vanaf, exclusief btw. De prijs van uw project staat in onze offerte.',
    lines: lines.map(({ name, fromCents }) => ({
      ...{ name, from: euros(fromCents) },
      own: discount ? euros(fromCents - percentOf(fromCents, discount.percent)) : null,
    })),
    discount: discount ? discountWords(discount) : null,
    tiers: kind === 'contractor' ? tierRows(discount) : [],
    terms: termsOf(kind, date),
  };
}

const discountWords = (discount: OwnDiscount): string =>
  'tier' in discount
    ? `U heeft niveau ${tierWords[discount.tier]}: ${discount.percent}% korting op elk project.`
    : `${discount.percent}% korting op uw eerste projecten: nog ${discount.left}.`;

const tierRows = (discount: OwnDiscount | undefined): Documents['price-list']['tiers'] =>
  tiers.map((tier) => ({
    ...{ name: tierWords[tier], from: `${tierTable[tier].from} of meer`, percent: `${tierTable[tier].percent}%` },
    now: discount !== undefined && 'tier' in discount && discount.tier === tier,
  }));

/** An estate agent has no discount: his clients pay what the list says. */
const termsOf = (kind: CoBranded['kind'], date: string): string[] => [
  `Deze lijst geldt op ${date}.`,
  ...(kind === 'estate-agent'
    ? ['Uw klanten betalen deze prijzen. Het eerste advies is gratis.']
    : ['Uw korting kan later veranderen.', 'Kortingen tellen niet op. De hoogste die geldt, gaat eraf.']),
  'Bij een offerte rekenen wij precies wat uw project vraagt.',
];

import type { Share } from '../../domain/affiliate/figures.ts';
import type { MilestoneKind } from '../../domain/affiliate/milestones.ts';
import type { Month } from '../../domain/affiliate/months.ts';
import type { SaleState } from '../../domain/affiliate/sale-lines.ts';
import type { IntroducedBy } from '../../domain/customer/growth-facts.ts';

/** What an affiliate's figures are called, in Dutch. */
export const saleStateWords = {
  ordered: 'Besteld, nog niet opgeleverd',
  delivered: 'Opgeleverd, nog niet betaald',
  paid: 'Opgeleverd en betaald',
  cancelled: 'Geannuleerd',
  refused: 'Niet aan u toegekend',
} as const satisfies Record<SaleState, string>;

export const viaWords = {
  click: 'Klik op uw link',
  coupon: 'Couponcode',
  code: 'Genoemde code',
  link: 'Gedeelde link',
} as const satisfies Record<IntroducedBy, string>;

const milestoneNames = {
  'first-sale': 'Eerste verkoop',
  'ten-sales': 'Tien verkopen',
  'thousand-euro': '€ 1.000 verdiend',
  'best-month': 'Beste maand',
  'top-month': 'Affiliate van de maand',
  'on-course': 'Op weg naar uw beste maand',
} as const satisfies Record<MilestoneKind, string>;

/** 'Beste maand, maart 2027' */
export function milestoneWords(about: string): string {
  const [kind = '', month] = about.split(':');
  const name = Object.hasOwn(milestoneNames, kind) ? milestoneNames[kind as MilestoneKind] : kind;
  return month === undefined ? name : `${name}, ${monthWords(month)}`;
}

const names = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'] as const;
const long = new Intl.DateTimeFormat('nl-NL', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** 'mrt', for an axis. */
export const shortMonth = (month: Month): string => names[Number(month.slice(5)) - 1] ?? month;

/** 'maart 2027' */
export const monthWords = (month: Month): string => long.format(new Date(`${month}-01T00:00:00.000Z`));

/** '12,5% (5 van 40)', or that there is too little to say. */
export function shareWords({ count, of, enough }: Share): string {
  if (!enough) return `Te weinig gegevens (n = ${of})`;
  return `${((100 * count) / of).toFixed(1).replace('.', ',')}% (${count} van ${of})`;
}

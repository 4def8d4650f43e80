import type { IntroducedBy, Programme } from '../../domain/customer/growth-facts.ts';
import type { CreditReceipt, Touch } from '../../domain/customer/credit-receipt.ts';
import type { LostBecause, WonBy } from '../../domain/customer/introductions.ts';

const programmeWords = {
  referral: 'een klant',
  affiliate: 'een affiliate',
  'estate-agent': 'een makelaar',
  partner: 'een partner',
} as const satisfies Record<Programme, string>;

const viaWords = {
  code: 'een genoemde code',
  coupon: 'een couponcode',
  click: 'een klik',
  link: 'een gedeelde link',
} as const satisfies Record<IntroducedBy, string>;

const ruleWords = {
  named: 'een genoemde code of coupon gaat vóór klikken en links; de eerste die genoemd is, telt',
  'last-click': 'zonder code of coupon telt de laatste klik',
  'first-link': 'zonder code, coupon of klik telt de eerste gedeelde link',
} as const satisfies Record<WonBy, string>;

const whyWords = {
  self: 'het is dezelfde persoon: wie zelf bestelt, brengt niemand aan',
  household: 'het is hetzelfde huishouden',
  known: 'de klant was al bekend met een offerte of opdracht',
  'second-claim': 'een ander was aan de beurt door dezelfde regel',
  outranked: 'een ander was aan de beurt door een sterkere regel',
  expired: 'te lang geleden',
  'too-late': 'het kwam nadat de klant zelf al gekomen was',
} as const satisfies Record<LostBecause, string>;

/** The receipt in sentences, in Dutch, naming nobody: who may read it sees which touch is his by its moment. */
export function receiptWords({ fixedAt, winner, losers, rememberedDays }: CreditReceipt): string[] {
  if (fixedAt === undefined) return ['Nog niet beslist: er is geen aanmelding, offerteaanvraag of opdracht.'];
  const first = winner
    ? `Toegekend aan ${touchWords(winner)}. Regel: ${ruleWords[winner.rule]}.`
    : 'Aan niemand toegekend: geen klik, link, code of coupon telt mee.';
  return [
    first,
    ...losers.map((lost) => {
      const limit = lost.why === 'expired' ? ` (langer dan ${rememberedDays} dagen)` : '';
      return `Niet aan ${touchWords(lost)}: ${whyWords[lost.why]}${limit}.`;
    }),
  ];
}

const touchWords = ({ claim: { programme, via }, ageDays }: Touch): string =>
  `${programmeWords[programme]}, door ${viaWords[via]}${ageDays === undefined ? '' : ageWords(ageDays)}`;

const ageWords = (days: number): string =>
  days === 0 ? ' op dezelfde dag' : days === 1 ? ' van de dag ervoor' : ` van ${days} dagen ervoor`;

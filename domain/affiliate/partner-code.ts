import { levels } from '../customer/growth-facts.ts';
import { offerKinds, offers } from '../customer/offers.ts';

/** By what a partner is known: a link that is followed, or a coupon that is named with an order. */
export const codeKinds = ['link', 'coupon'] as const;
export type CodeKind = (typeof codeKinds)[number];

/** Small letters, digits and dashes. */
export const partnerCodeForm = /^[a-z0-9][a-z0-9-]{1,30}[a-z0-9]$/;

/** Why a code cannot be a partner's: it reads as a customer's own, or is one that gives a discount. */
export const codeRefusals = ['customer-code', 'offer-code', 'level-code'] as const;
export type CodeRefusal = (typeof codeRefusals)[number];

/** Customers' own codes end in three digits, neutral ones in six: no partner's code does, so none is ever both. */
export function whyNoPartnerCode(code: string): CodeRefusal | undefined {
  if (/^[a-z]{1,24}\d{3}$|^klant\d{6}$/.test(code)) return 'customer-code';
  if (offerKinds.some((kind) => offers[kind].code.toLowerCase() === code)) return 'offer-code';
  return levels.some((level) => code.startsWith(`${level}-`)) ? 'level-code' : undefined;
}

/** A partner's first link code, from his name: 'bouwblog', and 'bouwblog-2' where another has that. */
export function linkCode(name: string, attempt: number): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replace(/^-+|-+$/g, '');
  const base = plain.length < 3 ? `partner-${plain}`.replace(/-+$/, '') : plain;
  const code = attempt === 1 ? base : `${base}-${attempt}`;
  return whyNoPartnerCode(code) === undefined ? code : `bij-${code}`;
}

const longest = 20;

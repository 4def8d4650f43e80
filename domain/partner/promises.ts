import type { PartnerKind } from './kinds.ts';

/** What a kind of partner is promised (rules, section 9), one promise a row: said on his page and in his welcome. */
export const promises = {
  contractor: ['shorter-lead-times', 'no-rejections', 'direct-line', 'volume-discount'],
  architect: ['technical-strength', 'quick-iterations', 'shared-portfolio', 'first-projects-discount', 'co-branding'],
  'estate-agent': ['potential-report', 'source-of-leads', 'referral-fee', 'free-advice', 'buyers-content'],
  affiliate: [],
  creator: [],
  'joint-venture': [],
} as const satisfies Record<PartnerKind, readonly string[]>;

export type PromiseName = (typeof promises)[PartnerKind][number];

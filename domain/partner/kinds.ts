/** Who works with us for more than one project (rules, section 9): aannemer, architect, makelaar, affiliate, creator, joint venture. */
export const partnerKinds = [
  'contractor',
  'architect',
  'estate-agent',
  'affiliate',
  'creator',
  'joint-venture',
] as const;
export type PartnerKind = (typeof partnerKinds)[number];

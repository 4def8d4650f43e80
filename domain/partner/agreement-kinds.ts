/** What is agreed with a partner for some time. `general`: how we work together. */
export const agreementKinds = ['general', 'prices', 'service-level', 'commission', 'content', 'other'] as const;
export type AgreementKind = (typeof agreementKinds)[number];

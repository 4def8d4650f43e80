import type { CustomerFact } from '../customer/facts.ts';

/** What a customer does (rules, section 6): a delivery, a quote request, a reply, a click, a visit. */
const activities: ReadonlySet<CustomerFact['type']> = new Set<CustomerFact['type']>([
  ...(['projectDelivered', 'quoteRequested', 'ordered', 'answered', 'replied'] as const),
  ...(['linkClicked', 'visited', 'linkRequested', 'reviewLeft', 'learned'] as const),
]);

/** A machine's reply is nobody's, and a review that was seen may be old. */
export const isActivity = (fact: CustomerFact): boolean =>
  activities.has(fact.type) &&
  !(fact.type === 'replied' && fact.verdict === 'automatic') &&
  !(fact.type === 'learned' && fact.what === 'review-seen');

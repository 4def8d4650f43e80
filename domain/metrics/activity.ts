import type { CustomerFact } from '../customer/facts.ts';

/** Whether the customer did something (rules, section 6): a delivery, a quote request, a reply, a click, a visit. */
export function isActivity(fact: CustomerFact): boolean {
  switch (fact.type) {
    case 'projectDelivered':
    case 'quoteRequested':
    case 'ordered':
    case 'answered':
    case 'linkClicked':
    case 'visited':
    case 'linkRequested':
    case 'reviewLeft':
      return true;
    case 'replied':
      return fact.verdict !== 'automatic';
    case 'learned':
      return fact.what !== 'review-seen';
    default:
      return false;
  }
}

import { addMonths, type Day, dayOf, parseDay } from '../calendar.ts';
import type { PartnerHistory } from '../partner/history.ts';
import { type AffiliateYear, careRules } from './care-levels.ts';
import { commissionsOf } from './commission.ts';

/**
 * What an affiliate brought in the 12 months before a month begins, and in the last of them. A sale falls on the day of its
 * order, and counts what it is worth to him now.
 */
export function affiliateYear(partnerId: string, history: PartnerHistory, firstOfMonth: Day): AffiliateYear {
  const [from, lastMonth] = [addMonths(firstOfMonth, -careRules.overMonths), addMonths(firstOfMonth, -1)];
  const sales = commissionsOf(history).map(({ orderedAt, cents }) => ({ day: dayOf(orderedAt), cents }));
  const since = (day: Day): number =>
    sales.reduce((sum, sale) => (sale.day >= day && sale.day < firstOfMonth ? sum + sale.cents : sum), 0);
  const clicks = history.facts.reduce((sum, fact) => {
    if (fact.type !== 'clicksCounted') return sum;
    const day = parseDay(fact.on);
    return day >= from && day < firstOfMonth ? sum + fact.count : sum;
  }, 0);
  return { partnerId, commissionCents: since(from), clicks, monthCents: since(lastMonth) };
}

import { dayOf, type Instant } from '../../domain/calendar.ts';
import { type Quarter, quarterOf } from '../../domain/partner/quarters.ts';
import { snapshotsOf } from '../../domain/partner/read-reviews.ts';
import type { PartnerHistory } from '../../domain/partner/history.ts';
import { Problem } from '../http/problem.ts';

/** The quarter of an address, reviewed for this partner. Throws `quarter-not-over`, and `unknown-quarter` for any other. */
export function reviewedQuarter(history: PartnerHistory, quarter: string, now: Instant): Quarter {
  const found = snapshotsOf(history).find((one) => one.quarter === quarter);
  if (found) return found.quarter;
  if (/^\d{4}-Q[1-4]$/.test(quarter) && quarter >= quarterOf(dayOf(now))) throw new Problem('quarter-not-over');
  throw new Problem('unknown-quarter');
}

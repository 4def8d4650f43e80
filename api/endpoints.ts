import { readAgendaEndpoint } from './customers/agenda.ts';
import { caseActionEndpoints } from './cases/case-actions.ts';
import { clubEndpoints } from './club/club.ts';
import { priceQuoteEndpoint } from './discounts/quotes.ts';
import { readDiscountsEndpoint, redeemCodeEndpoint } from './discounts/redemptions.ts';
import { caseEndpoints } from './cases/cases.ts';
import { correctCustomerEndpoint, readCustomerEndpoint, searchCustomersEndpoint } from './customers/customers.ts';
import { recordDeliveryEndpoint } from './customers/deliveries.ts';
import type { Endpoint } from './http/endpoint.ts';
import { orderEndpoints } from './orders/orders.ts';
import { recordLearnedEndpoint } from './customers/learned.ts';
import { leverEndpoints } from './customers/levers.ts';
import { liftStopEndpoint, readMailHealthEndpoint } from './mail/mail-health.ts';
import { mergeCustomersEndpoint } from './customers/merge.ts';
import { metricEndpoints } from './metrics/metrics.ts';
import { newsletterEndpoints } from './newsletters/newsletters.ts';
import { moneyEndpoints } from './payouts/endpoints.ts';
import { introductionEndpoints } from './introductions/endpoints.ts';
import { potentialEndpoints } from './potential/endpoints.ts';
import { priceListEndpoints } from './price-list/price-list.ts';
import { partnerEndpoints } from './partners/partners.ts';
import { preferenceEndpoints } from './choices/preferences.ts';
import { listRepliesEndpoint, readReplyEndpoint } from './mail/replies.ts';
import { readWinBackEndpoint } from './metrics/win-back.ts';
import { chooseClientCodeEndpoint, readReferralsEndpoint } from './referrals/read-referrals.ts';
import { readIntroductionEndpoint, recordReferralEndpoint } from './referrals/referrals.ts';
import { staffEndpoints } from './staff/staff.ts';
import { taskEndpoints } from './tasks/tasks.ts';
import { readTimelineEndpoint } from './customers/timeline.ts';
import { listUnknownMailsEndpoint, settleMailEndpoint } from './mail/unknown-mails.ts';

/** Every operation of the API, in the order of its documentation. */
export const endpoints: readonly Endpoint[] = [
  recordDeliveryEndpoint,
  ...orderEndpoints,
  searchCustomersEndpoint,
  readCustomerEndpoint,
  correctCustomerEndpoint,
  mergeCustomersEndpoint,
  ...preferenceEndpoints,
  recordLearnedEndpoint,
  ...clubEndpoints,
  readDiscountsEndpoint,
  priceQuoteEndpoint,
  redeemCodeEndpoint,
  readAgendaEndpoint,
  readTimelineEndpoint,
  ...leverEndpoints,
  recordReferralEndpoint,
  readIntroductionEndpoint,
  readReferralsEndpoint,
  chooseClientCodeEndpoint,
  ...taskEndpoints,
  ...caseEndpoints,
  ...caseActionEndpoints,
  listRepliesEndpoint,
  readReplyEndpoint,
  readMailHealthEndpoint,
  liftStopEndpoint,
  listUnknownMailsEndpoint,
  settleMailEndpoint,
  ...metricEndpoints,
  readWinBackEndpoint,
  ...newsletterEndpoints,
  ...partnerEndpoints,
  ...introductionEndpoints,
  ...potentialEndpoints,
  ...priceListEndpoints,
  ...staffEndpoints,
  ...moneyEndpoints,
];

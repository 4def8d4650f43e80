import { readAgendaEndpoint } from './agenda.ts';
import { caseActionEndpoints } from './case-actions.ts';
import { caseEndpoints } from './cases.ts';
import { correctCustomerEndpoint, readCustomerEndpoint, searchCustomersEndpoint } from './customers.ts';
import { recordDeliveryEndpoint } from './deliveries.ts';
import type { Endpoint } from './endpoint.ts';
import { recordLearnedEndpoint } from './learned.ts';
import { leverEndpoints } from './levers.ts';
import { liftStopEndpoint, readMailHealthEndpoint } from './mail-health.ts';
import { mergeCustomersEndpoint } from './merge.ts';
import { preferenceEndpoints } from './preferences.ts';
import { listRepliesEndpoint, readReplyEndpoint } from './replies.ts';
import { staffEndpoints } from './staff.ts';
import { taskEndpoints } from './tasks.ts';
import { readTimelineEndpoint } from './timeline.ts';
import { listUnknownMailsEndpoint, settleMailEndpoint } from './unknown-mails.ts';

/** Every operation of the API, in the order of its documentation. */
export const endpoints: readonly Endpoint[] = [
  recordDeliveryEndpoint,
  searchCustomersEndpoint,
  readCustomerEndpoint,
  correctCustomerEndpoint,
  mergeCustomersEndpoint,
  ...preferenceEndpoints,
  recordLearnedEndpoint,
  readAgendaEndpoint,
  readTimelineEndpoint,
  ...leverEndpoints,
  ...taskEndpoints,
  ...caseEndpoints,
  ...caseActionEndpoints,
  listRepliesEndpoint,
  readReplyEndpoint,
  readMailHealthEndpoint,
  liftStopEndpoint,
  listUnknownMailsEndpoint,
  settleMailEndpoint,
  ...staffEndpoints,
];

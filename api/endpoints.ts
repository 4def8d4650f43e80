import { readAgendaEndpoint } from './agenda.ts';
import { correctCustomerEndpoint, readCustomerEndpoint, searchCustomersEndpoint } from './customers.ts';
import { recordDeliveryEndpoint } from './deliveries.ts';
import type { Endpoint } from './endpoint.ts';
import { leverEndpoints } from './levers.ts';
import { liftStopEndpoint, readMailHealthEndpoint } from './mail-health.ts';
import { mergeCustomersEndpoint } from './merge.ts';
import { listRepliesEndpoint, readReplyEndpoint } from './replies.ts';
import { finishTaskEndpoint, listTasksEndpoint } from './tasks.ts';
import { readTimelineEndpoint } from './timeline.ts';
import { listUnknownMailsEndpoint, settleMailEndpoint } from './unknown-mails.ts';

/** Every operation of the API, in the order of its documentation. */
export const endpoints: readonly Endpoint[] = [
  recordDeliveryEndpoint,
  searchCustomersEndpoint,
  readCustomerEndpoint,
  correctCustomerEndpoint,
  mergeCustomersEndpoint,
  readAgendaEndpoint,
  readTimelineEndpoint,
  ...leverEndpoints,
  listTasksEndpoint,
  finishTaskEndpoint,
  listRepliesEndpoint,
  readReplyEndpoint,
  readMailHealthEndpoint,
  liftStopEndpoint,
  listUnknownMailsEndpoint,
  settleMailEndpoint,
];

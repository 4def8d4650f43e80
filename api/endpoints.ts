import { readAgendaEndpoint } from './agenda.ts';
import { correctCustomerEndpoint, readCustomerEndpoint, searchCustomersEndpoint } from './customers.ts';
import { recordDeliveryEndpoint } from './deliveries.ts';
import type { Endpoint } from './endpoint.ts';
import { leverEndpoints } from './levers.ts';
import { mergeCustomersEndpoint } from './merge.ts';
import { finishTaskEndpoint, listTasksEndpoint } from './tasks.ts';
import { readTimelineEndpoint } from './timeline.ts';

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
];

import type { Endpoint } from './endpoint.ts';
import { recordDeliveryEndpoint } from './deliveries.ts';

/** Every operation of the API, in the order of its documentation. */
export const endpoints: readonly Endpoint[] = [recordDeliveryEndpoint];

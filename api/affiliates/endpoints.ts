import type { Endpoint } from '../http/endpoint.ts';
import { codeEndpoints } from './codes.ts';
import { readCreditEndpoint } from './read-credit.ts';

/** Links, coupons and who is credited with what. */
export const affiliateEndpoints: readonly Endpoint[] = [...codeEndpoints, readCreditEndpoint];

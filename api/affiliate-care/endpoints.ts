import type { Endpoint } from '../http/endpoint.ts';
import { careEndpoints } from './care.ts';
import { feedbackEndpoints } from './feedback.ts';
import { healthEndpoints } from './health.ts';
import { sessionEndpoints } from './sessions.ts';
import { writeToPartnerEndpoint } from './write-to-partner.ts';

/** How affiliates are looked after, and how the programme does. */
export const affiliateCareEndpoints: readonly Endpoint[] = [
  ...careEndpoints,
  ...feedbackEndpoints,
  ...sessionEndpoints,
  ...healthEndpoints,
  writeToPartnerEndpoint,
];

import type { Endpoint } from '../http/endpoint.ts';
import { briefingEndpoint } from './briefing.ts';
import { campaignEndpoints } from './campaigns.ts';
import { measureEndpoints } from './measures.ts';
import { partnershipEndpoints } from './partnership.ts';
import { readCreatorEndpoint, readProgrammeEndpoint } from './read-creator.ts';
import { sheetEndpoints } from './sheets.ts';

/** The operations on partnerships with creators (rules, section 11). */
export const creatorEndpoints: readonly Endpoint[] = [
  readCreatorEndpoint,
  ...measureEndpoints,
  ...partnershipEndpoints,
  ...campaignEndpoints,
  briefingEndpoint,
  readProgrammeEndpoint,
  ...sheetEndpoints,
];

import type { RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import type { ApiDeps } from '../deps.ts';
import { localsOf } from './locals.ts';
import { Problem } from './problem.ts';

const common = {
  windowMs: 60_000,
  standardHeaders: 'draft-8',
  legacyHeaders: false,
  handler: () => {
    throw new Problem('too-many-requests', { detail: 'Wait as long as Retry-After says.' });
  },
} as const;

/** How often one API key may ask, in a minute and in this process. */
export const limitKey = ({ requestsPerMinute = 6_000 }: ApiDeps): RequestHandler =>
  rateLimit({
    ...common,
    identifier: 'requests-of-key',
    limit: requestsPerMinute,
    keyGenerator: (_req, res) => localsOf(res).key?._id ?? '',
  });

/** How often one address may come with a wrong key. What succeeds is not counted. */
export const limitRefusals = ({ visitsPerMinute = 120 }: ApiDeps): RequestHandler =>
  rateLimit({
    ...common,
    identifier: 'refusals-of-address',
    limit: visitsPerMinute,
    skipSuccessfulRequests: true,
    requestWasSuccessful: (_req, res) => res.statusCode !== 401,
  });

/** How often one address may come to the pages with a link that is none. Good links are not counted: a mail program's
 * one-click presses come from few addresses, and none may be lost. */
export const limitVisits = ({ visitsPerMinute = 120 }: ApiDeps): RequestHandler =>
  rateLimit({
    ...common,
    identifier: 'bad-links-of-address',
    limit: visitsPerMinute,
    skipSuccessfulRequests: true,
    requestWasSuccessful: (_req, res) => res.statusCode < 400,
  });

/** How often one address may send a form that makes something new; each counts, also a good one. */
export const limitRegistrations = ({ registrationsPerHour = 30 }: ApiDeps): RequestHandler =>
  rateLimit({ ...common, windowMs: 3_600_000, identifier: 'registrations-of-address', limit: registrationsPerHour });

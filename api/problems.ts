/** Everything the API can answer instead of what was asked for, by its code (RFC 9457). `docs/problems.md` explains each. */
export const problems = {
  'malformed-request': { status: 400, title: 'The request cannot be read' },
  unauthorized: { status: 401, title: 'A valid API key is needed' },
  forbidden: { status: 403, title: 'This API key may not do this' },
  'not-found': { status: 404, title: 'There is nothing here' },
  'unknown-customer': { status: 404, title: 'There is no such customer' },
  'unknown-task': { status: 404, title: 'There is no such task' },
  'method-not-allowed': { status: 405, title: 'This address does not take that method' },
  'order-differs': { status: 409, title: 'This order is known with other content' },
  'lever-refused': { status: 409, title: 'The journey refuses this' },
  'journey-not-running': { status: 409, title: 'The journey does not run' },
  'merge-refused': { status: 409, title: 'These customers cannot be merged' },
  'still-in-progress': { status: 409, title: 'The same request is still being carried out' },
  'too-large': { status: 413, title: 'The request is too large' },
  'unsupported-media-type': { status: 415, title: 'The body must be JSON' },
  'invalid-fields': { status: 422, title: 'Some fields are not right' },
  'key-used-before': { status: 422, title: 'This Idempotency-Key belongs to another request' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  broken: { status: 500, title: 'Something is broken on our side' },
  'database-away': { status: 503, title: 'The database does not answer' },
  'journeys-away': { status: 503, title: 'Temporal does not answer' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemCode = keyof typeof problems;

import { isGrpcServiceError, ServiceError, WorkflowNotFoundError } from '@temporalio/client';
import { Problem } from './problem.ts';

/** What any error thrown under a route means to who asked. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof URIError)
    return new Problem('malformed-request', { detail: 'The address is not well encoded.' });
  if (error instanceof WorkflowNotFoundError)
    return new Problem('journey-not-running', { detail: 'It has ended, or has not started yet.' });
  if (error instanceof ServiceError || isGrpcServiceError(error) || isOneOf(error, temporalTimeouts))
    return new Problem('journeys-away', {
      detail: 'Nothing was done; try again later.',
      headers: { 'Retry-After': '30' },
    });
  if (isOneOf(error, databaseErrors))
    return new Problem('database-away', { detail: 'Try again later.', headers: { 'Retry-After': '30' } });
  return bodyProblem(error) ?? new Problem('broken', { detail: 'It was noted under the id of this request.' });
}

/** Errors of express and its body readers carry a `type` and the status they ask for. */
function bodyProblem(error: unknown): Problem | undefined {
  if (typeof error !== 'object' || error === null || !('status' in error)) return undefined;
  const type = 'type' in error ? error.type : undefined;
  if (error.status === 413) {
    const limit = 'limit' in error && typeof error.limit === 'number' ? error.limit : 102_400;
    return new Problem('too-large', { detail: `A body here is at most ${Math.floor(limit / 1024)} kB.` });
  }
  if (error.status === 415) return new Problem('unsupported-media-type');
  if (type === 'entity.parse.failed') return new Problem('malformed-request', { detail: 'The body is not JSON.' });
  return error.status === 400 ? new Problem('malformed-request') : undefined;
}

const temporalTimeouts = ['WorkflowUpdateRPCTimeoutOrCancelledError'];
const databaseErrors = [
  'MongoServerSelectionError',
  'MongoNetworkError',
  'MongoNetworkTimeoutError',
  'MongoNotConnectedError',
  'MongoTopologyClosedError',
  'MongooseServerSelectionError',
];

const isOneOf = (error: unknown, names: readonly string[]): boolean =>
  error instanceof Error && names.includes(error.name);

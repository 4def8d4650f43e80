import type { z } from 'zod';
import type { FieldProblem } from './delivery.ts';

/** The problems zod found, each with the JSON pointer of its field; an unknown field is named itself. */
export function fieldProblems(error: z.ZodError): FieldProblem[] {
  return error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ pointer: pointerTo([...issue.path, key]), detail: 'is not a field of this' }))
      : [{ pointer: pointerTo(issue.path), detail: issue.message }],
  );
}

/** RFC 6901. */
const pointerTo = (path: readonly PropertyKey[]): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

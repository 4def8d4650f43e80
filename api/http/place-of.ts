/** The kind of an error and the lines of code it came from. Its message is left out: a database names values in it. */
export const placeOf = (error: unknown): string =>
  error instanceof Error
    ? [error.name, ...(error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '))]
        .slice(0, 12)
        .join('\n')
    : typeof error;

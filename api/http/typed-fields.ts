import type { z } from 'zod';

/** A form as it was typed, to be shown again, and what is wrong with it, by field. */
export interface Typed<F extends string> {
  typed: Partial<Record<F, string>>;
  wrong: Partial<Record<F, string>>;
}

/** What is said where a field is empty, and where it cannot be read. */
export type FieldWords<F extends string> = Readonly<Record<F, { missing: string; wrong: string }>>;

/** Reads a form of text fields; of what cannot be read each field says why, and nothing typed is lost. */
export function readFields<F extends string, T>(
  schema: z.ZodType<T>,
  words: FieldWords<F>,
  given: Readonly<Record<string, unknown>>,
): { form: T } | { refused: Typed<F> } {
  const typed: Typed<F>['typed'] = {};
  for (const field of Object.keys(words) as F[]) {
    const value = given[field];
    if (typeof value === 'string' && value.trim() !== '') typed[field] = value;
  }
  const read = schema.safeParse(typed);
  if (read.success) return { form: read.data };
  const wrong: Typed<F>['wrong'] = {};
  for (const { path } of read.error.issues) {
    const field = path[0] as F;
    wrong[field] ??= typed[field] === undefined ? words[field].missing : words[field].wrong;
  }
  return { refused: { typed, wrong } };
}

import { createHash } from 'node:crypto';
import { asking } from './asking.ts';
import * as dangerWords from './danger-words.ts';
import { moods } from './moods.ts';
import { sayings } from './sayings.ts';
import { thresholds } from './verdict-of.ts';

/** Raised when the code that reads changes what it makes of the same data. */
const rules = 'r1';

/** Changes when the dictionaries, the thresholds or the examples do: a reading says by which it was made. */
export function versionOf(examples: unknown): string {
  const data = JSON.stringify([dangerWords, sayings, asking, moods, thresholds, examples]);
  return `${rules}-${createHash('sha256').update(data).digest('hex').slice(0, 10)}`;
}

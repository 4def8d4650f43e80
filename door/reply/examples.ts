import { readFileSync } from 'node:fs';
import type { Label } from './verdict-of.ts';

/** A reply and what a person said it is. */
export interface Example {
  text: string;
  label: Label;
}

/** The replies the reader learns from, one a line. */
export const examples: readonly Example[] = readFileSync(new URL('./examples.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line) as Example);

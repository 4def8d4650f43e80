import { readFileSync } from 'node:fs';
import type { Example } from './classifier.ts';
import { createReader, judgeWords, type Reading } from './reader.ts';
import type { Label } from './verdict-of.ts';

export type { IncomingReply, Reading, Verdict } from './reader.ts';

/** Replies and what a person said they are, one a line. */
const examples = readFileSync(new URL('./examples.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line) as Example<Label>);

/** What a reply by mail says. Pure: the same reply has the same reading as long as the version is the same. */
export const readReply = createReader(examples);

/** What words typed on a page beside a press say besides the press. */
export function readWords(words: string): Pick<Reading, 'danger' | 'severity' | 'requests' | 'optOutTopic'> {
  const { danger, ...rest } = judgeWords(words);
  return { ...rest, danger: danger !== undefined };
}

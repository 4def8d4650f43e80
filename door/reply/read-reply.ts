import { examples } from './examples.ts';
import { createReader, judgeWords, type Reading } from './reader.ts';

export type { IncomingReply, Reading, Verdict } from './reader.ts';

/** What a reply by mail says. Pure: the same reply has the same reading as long as the version is the same. */
export const readReply = createReader(examples);

/** What words typed on a page beside a press say besides the press. */
export function readWords(
  words: string,
): Pick<Reading, 'verdict' | 'danger' | 'severity' | 'requests' | 'optOutTopic'> {
  const { danger, ...rest } = judgeWords(words);
  const { verdict } = readReply({ subject: '', from: '', text: words, headers: [] });
  return { ...rest, verdict, danger: danger !== undefined };
}

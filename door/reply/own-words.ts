import { withoutQuotes } from './quotes.ts';
import { isProgramLine, withoutSignature } from './signature.ts';

/**
 * What the customer wrote: the text of a mail without what it answers and without what a mail program or a company puts
 * under every mail. Each line is one of the text's own, trimmed; its time grows with the length of the text and no faster,
 * whatever the text.
 */
export function ownWords(text: string): string {
  const lines = text
    .split(/\r\n|\n|\r/)
    .map((line) => line.trim())
    .filter((line) => !isProgramLine(line));
  const own = withoutQuotes(lines).flatMap(withoutSignature);
  return own
    .filter((line, n) => line !== '' || (own[n - 1] ?? '') !== '')
    .join('\n')
    .trim();
}

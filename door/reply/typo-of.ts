import { looksDangerous, oftenMistyped } from './danger-words.ts';

/** A word without each of its letters in turn: two words one slip apart have one of these, or themselves, in common. */
const shortened = (word: string): string[] => Array.from(word, (_, n) => word.slice(0, n) + word.slice(n + 1));

const meant = new Map<string, string>(
  oftenMistyped.flatMap((word) => [word, ...shortened(word)].map((key) => [key, word])),
);
const good: ReadonlySet<string> = new Set(looksDangerous);
const shortest = Math.min(...oftenMistyped.map((word) => word.length)) - 1;
const longest = Math.max(...oftenMistyped.map((word) => word.length)) + 1;

/** The word of danger that was meant: one slip of the pen away, the first letter right. */
export function typoOf(word: string): string | undefined {
  if (word.length < shortest || word.length > longest || good.has(word)) return undefined;
  for (const key of [word, ...shortened(word)]) {
    const found = meant.get(key);
    if (found !== undefined && found[0] === word[0] && isOneSlip(word, found)) return found;
  }
  return undefined;
}

/** Sharing a shortened form allows two slips far apart as well; those are other words. */
function isOneSlip(written: string, intended: string): boolean {
  let start = 0;
  while (start < written.length && written[start] === intended[start]) start++;
  let ends = 0;
  const most = Math.min(written.length, intended.length) - start;
  while (ends < most && written.at(-1 - ends) === intended.at(-1 - ends)) ends++;
  const left = written.slice(start, written.length - ends);
  const right = intended.slice(start, intended.length - ends);
  return (left.length <= 1 && right.length <= 1) || (left.length === 2 && left[0] === right[1] && left[1] === right[0]);
}

/** A saying that was found in the words of a text, and the words beside it. */
export interface FoundSaying {
  saying: string;
  rest: readonly string[];
}

/**
 * Looks for sayings in the words of a text, and answers the one that begins first; of two at one word, the first of the
 * list. ` _ ` in a saying stands for at most so many words between. The time grows with the words and no faster: at each,
 * only the sayings that begin with it are tried.
 */
export function sayingIn(
  sayings: readonly string[],
  between: number,
): (words: readonly string[]) => FoundSaying | undefined {
  const byFirstWord = new Map<string, { saying: string; parts: readonly (readonly string[])[] }[]>();
  for (const saying of sayings) {
    const parts = saying.split(' _ ').map((part) => part.split(' '));
    const first = parts[0]?.[0] ?? '';
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), { saying: saying.replaceAll(' _ ', ' … '), parts }]);
  }
  return (words) => {
    for (const [at, word] of words.entries())
      for (const { saying, parts } of byFirstWord.get(word) ?? []) {
        const end = endOf(parts, words, at, between);
        if (end !== undefined) return { saying, rest: [...words.slice(0, at), ...words.slice(end)] };
      }
    return undefined;
  };
}

/** Where the parts end when the first begins here, each next one after at most so many words; undefined where they do not. */
function endOf(
  [part, ...others]: readonly (readonly string[])[],
  words: readonly string[],
  at: number,
  between: number,
): number | undefined {
  if (!part) return at;
  if (!part.every((word, n) => words[at + n] === word)) return undefined;
  const after = at + part.length;
  if (others.length === 0) return after;
  for (let gap = 0; gap <= between; gap++) {
    const end = endOf(others, words, after + gap, between);
    if (end !== undefined) return end;
  }
  return undefined;
}

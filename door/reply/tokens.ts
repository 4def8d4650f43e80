/** No word that anybody looks up is longer; the rest of a longer one says nothing more. */
const longestWord = 40;

/** The words of folded text, in order. */
export const wordsOf = (text: string): string[] =>
  (text.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.slice(0, longestWord));

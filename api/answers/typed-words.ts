/** What a customer may type beside a press, in characters as people count them. */
export const longestWords = 2_000;

/** Words as they came in a form: none, good ones, or what is wrong with them and what to show again. */
export type TypedWords =
  | { words: string | undefined; problem?: undefined }
  | { problem: 'too-long' | 'unreadable'; kept: string; length: number };

/** C0 and C1 controls but tabs and line ends, and the marks that turn the direction of what follows. */
// eslint-disable-next-line no-control-regex -- controls are exactly what is looked for
const unreadable = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** Reads the words of a form. What is refused is kept to be shown again, without what cannot be shown. */
export function typedWords(given: unknown): TypedWords {
  if (typeof given !== 'string') return { words: undefined };
  const text = given.replace(/\r\n?/g, '\n').trim();
  const kept = text.replace(unreadable, '');
  const length = Array.from(kept).length; // by code point: half an emoji is no character
  if (length > longestWords) return { problem: 'too-long', kept, length };
  if (kept !== text) return { problem: 'unreadable', kept, length };
  return { words: text === '' ? undefined : text };
}

import { type LetterWords, readLetter } from './read-letter.ts';

/** A letter as a colleague typed it: empty lines part paragraphs, and other line ends stay. */
export const typedLetter = (words: string): { words: LetterWords } => ({
  words: readLetter(words.replace(/([^\n])\n(?!\n)/g, '$1  \n')).words,
});

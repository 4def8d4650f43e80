/** The part of the package that we use; it brings no types of its own. */
declare module 'snowball-stemmers' {
  const snowball: { newStemmer(language: 'dutch'): { stem(word: string): string } };
  export default snowball;
}

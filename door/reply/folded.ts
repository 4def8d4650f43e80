/**
 * Text as words are looked up in it: lower case, without accents, invisible characters, and words broken off at the end
 * of a line. Long piles of accents go first: to sort them takes Unicode's normalisation the square of their number.
 */
export function folded(text: string): string {
  return text
    .replace(/\p{M}{4,}/gu, '')
    .replace(/[\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u2069\ufeff\0]/g, (character) =>
      character === '\u2028' || character === '\u2029' || character === '\u202f' ? ' ' : '',
    )
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\u00df/g, 'ss')
    .replace(/[\u2018\u2019\u02bc`]/g, "'")
    .replace(/(?<=[a-z])-[ \t]*\r?\n[ \t]*(?=[a-z])/g, '');
}

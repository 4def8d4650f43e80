import snowball from 'snowball-stemmers';

const dutch = snowball.newStemmer('dutch');

/** Stems of words seen before; it forgets all at this many, so that odd letters do not fill the memory. */
const remembered = new Map<string, string>();
const most = 20_000;

/** The stem of a Dutch word: tevreden and tevredenheid are one, vraag and vragen too. */
export function stem(word: string): string {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  if (remembered.size >= most) remembered.clear();
  const found = dutch.stem(word);
  remembered.set(word, found);
  return found;
}

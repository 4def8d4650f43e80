/** A saying that was found in the words of a text, and the words beside it. */
export interface FoundSaying {
  saying: string;
  rest: readonly string[];
}

/**
 * Looks for sayings in the words of a text; the first of the list that is there counts. ` _ ` in a saying stands for a few
 * words between. Each word that is looked at is short (tokens.ts), so the time grows with the text and no faster.
 */
export function sayingIn(
  sayings: readonly string[],
  between: number,
): (words: readonly string[]) => FoundSaying | undefined {
  const sought = sayings.map((saying) => ({
    saying: saying.replace(' _ ', ' … '),
    pattern: new RegExp(` ${saying.replace(' _ ', ` (?:\\S+ ){0,${between}}`)} `),
  }));
  return (words) => {
    const line = ` ${words.join(' ')} `;
    for (const { saying, pattern } of sought) {
      const found = pattern.exec(line);
      if (!found) continue;
      const rest = `${line.slice(0, found.index)} ${line.slice(found.index + found[0].length)}`;
      return { saying, rest: rest.split(' ').filter((word) => word !== '') };
    }
    return undefined;
  };
}

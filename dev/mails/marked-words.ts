export interface MarkedWord {
  word: string;
  /** Not in the other text; `gone`: only there. */
  as: 'same' | 'new' | 'gone';
}

const words = (text: string): string[] =>
  text
    .replace(/\n\n+/g, ' ¶ ')
    .split(/\s+/)
    .filter((word) => word !== '');

/** The words of `text` paragraph by paragraph, with what differs from `other`: by the longest common subsequence. */
export function markedWords(other: string, text: string): MarkedWord[][] {
  const [a, b] = [words(other), words(text)];
  const common = lengths(a, b);
  const marked: MarkedWord[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && a[i] === b[j]) {
      marked.push({ word: a[i] ?? '', as: 'same' });
      i++;
      j++;
    } else if (j >= b.length || (i < a.length && at(common, i + 1, j) >= at(common, i, j + 1)))
      marked.push({ word: a[i++] ?? '', as: 'gone' });
    else marked.push({ word: b[j++] ?? '', as: 'new' });
  }
  return paragraphs(marked);
}

type Lengths = readonly Uint16Array[];
const at = (table: Lengths, i: number, j: number): number => table[i]?.[j] ?? 0;

/** [i][j]: how many words the rests from i and j have in common, in order. */
function lengths(a: readonly string[], b: readonly string[]): Lengths {
  const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const row = table[i];
      if (row)
        row[j] = a[i] === b[j] ? at(table, i + 1, j + 1) + 1 : Math.max(at(table, i + 1, j), at(table, i, j + 1));
    }
  return table;
}

function paragraphs(marked: readonly MarkedWord[]): MarkedWord[][] {
  const all: MarkedWord[][] = [[]];
  for (const one of marked) {
    if (one.word === '¶') all.push([]);
    else all.at(-1)?.push(one);
  }
  return all.filter((paragraph) => paragraph.length > 0);
}

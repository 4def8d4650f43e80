export interface MarkedSentence {
  sentence: string;
  /** Not in the other text; `gone`: only there. */
  as: 'same' | 'new' | 'gone';
}

const sentences = (text: string): string[] =>
  text
    .replace(/\n\n+/g, '\n¶\n')
    .split(/\n|(?<=[.?!:]) /)
    .filter((sentence) => sentence.trim() !== '');

/** The sentences of `text` paragraph by paragraph, with what differs from `other`: by the longest common subsequence. */
export function markedSentences(other: string, text: string): MarkedSentence[][] {
  const [a, b] = [sentences(other), sentences(text)];
  const common = lengths(a, b);
  const marked: MarkedSentence[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && a[i] === b[j]) {
      marked.push({ sentence: a[i] ?? '', as: 'same' });
      i++;
      j++;
    } else if (j >= b.length || (i < a.length && at(common, i + 1, j) >= at(common, i, j + 1)))
      marked.push({ sentence: a[i++] ?? '', as: 'gone' });
    else marked.push({ sentence: b[j++] ?? '', as: 'new' });
  }
  return paragraphs(marked);
}

type Lengths = readonly Uint16Array[];
const at = (table: Lengths, i: number, j: number): number => table[i]?.[j] ?? 0;

/** [i][j]: how many sentences the rests from i and j have in common, in order. */
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

function paragraphs(marked: readonly MarkedSentence[]): MarkedSentence[][] {
  const all: MarkedSentence[][] = [[]];
  for (const one of marked) {
    if (one.sentence === '¶') all.push([]);
    else all.at(-1)?.push(one);
  }
  return all.filter((paragraph) => paragraph.length > 0);
}

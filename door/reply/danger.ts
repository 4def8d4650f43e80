import { harmless, phrases, stems, words } from './danger-words.ts';
import { folded } from './folded.ts';
import { sayingIn } from './saying-in.ts';
import { wordsOf } from './tokens.ts';
import { typoOf } from './typo-of.ts';

const anyStem = new RegExp(stems.join('|'));
const anyHarmless = new RegExp(harmless.join('|'), 'g');
const wholeWords: ReadonlySet<string> = new Set(words);
const dangerousSaying = sayingIn(phrases, 7);

/**
 * The word of danger or of law in a text, as the dictionary has it; undefined where there is none. No denial disarms it:
 * "geen scheuren, maar …" is for a person to read (rules, section 13).
 */
export function dangerIn(text: string): string | undefined {
  const found = wordsOf(folded(text));
  for (const word of found) {
    const danger = dangerOf(word) ?? dangerOf(word.replace(/(\p{L})\1{2,}/gu, '$1'));
    if (danger !== undefined) return danger;
  }
  return dangerousSaying(found)?.saying;
}

function dangerOf(word: string): string | undefined {
  if (wholeWords.has(word)) return word;
  const [stem] = anyStem.exec(word.replace(anyHarmless, '')) ?? [];
  return stem ?? typoOf(word);
}

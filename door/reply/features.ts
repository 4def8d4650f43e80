import type { Feature } from './classifier.ts';
import type { Cues } from './cues.ts';
import { moods } from './moods.ts';
import { stem } from './stem.ts';

const denials: ReadonlySet<string> = new Set(moods.denials);

/** How far a denial reaches: 'niet echt heel goed'. */
const reach = 3;
/** A reply has said it by then. */
const mostWords = 400;

/** Chosen by cross-validation on the examples: words of one text lean on each other, a cue is worth three of them. */
const weight = { word: 0.4, cue: 1.2 } as const;

/** A text as the classifier sees it: the stems of its words, marked where a denial reaches them, emoji, and the cues. */
export function featuresOf(text: string, cues: Cues): Feature[] {
  const features: Feature[] = [];
  let denied = 0;
  for (const word of cues.words.slice(0, mostWords)) {
    const one = /^\d+$/.test(word) ? '#' : stem(word);
    features.push([one, weight.word]);
    if (denied > 0) features.push([`niet ${one}`, weight.word]);
    denied = denials.has(word) ? reach : denied - 1;
  }
  for (const [emoji] of text.slice(0, 2_000).matchAll(/\p{Extended_Pictographic}|!{2,}|\.{3,}|…/gu))
    features.push([emoji.slice(0, 2), weight.word]);
  return [...features, ...cueNames(cues).map((cue): Feature => [`: ${cue}`, weight.cue])];
}

function cueNames(cues: Cues): string[] {
  const names = (['praise', 'blame', 'wry', 'cheers', 'news', 'asking', 'questionMark', 'us'] as const).filter(
    (one) => cues[one],
  );
  const mood = cues.kind ? (cues.unkind ? 'both' : 'kind') : cues.unkind ? 'unkind' : 'none';
  return [...names, `mood ${mood}`, `length ${Math.min(4, Math.floor(Math.log2(1 + cues.words.length)))}`];
}

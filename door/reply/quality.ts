import { folded } from './folded.ts';
import { sayingIn } from './saying-in.ts';
import { wordsOf } from './tokens.ts';

/** Words of quality make a complaint medium (rules, section 5), wherever they stand in a word. */
const stems =
  /fout|slordig|verkeerd|onjuist|ontbr[eao]|slecht|gebrek|onvolledig|incomplee?t|onduidelijk|ondeugdelijk|onbruikbaar|onzorgvuldig|onnauwkeurig|mankement|rommelig|broddel|pruts|knoei|rekenfout|typefout|afgekeurd|afgewezen|kapot|waardeloos|ondermaats|onvoldoende|kwaliteit|misreken|wrong|mistake|error|poor|sloppy|incorrect|incomplete|missing|fehler|falsch|mangel|schlecht|unvollstandig/;

const sayings = sayingIn(
  [
    ...[
      'klopt _ niet',
      'klopt niet',
      'kloppen _ niet',
      'kloppen niet',
      'klopte _ niet',
      'klopten _ niet',
      'klopt _ geen',
    ],
    ...[
      'niet goed',
      'niet _ compleet',
      'niet _ volledig',
      'niet _ juist',
      'niet _ duidelijk',
      'deugt _ niet',
      'deugen _ niet',
    ],
    ...[
      'past niet',
      'passen niet',
      'paste niet',
      'pasten niet',
      'onder de maat',
      'beneden peil',
      'te kort',
      'te smal',
      'te klein',
    ],
    ...[
      'opnieuw moeten',
      'over moeten',
      'niet volgens',
      'wijkt af',
      'wijken af',
      'does not match',
      'doesn t fit',
      'not correct',
    ],
  ],
  3,
);

/** Whether a text is about the quality of the work. */
export function isAboutQuality(text: string): boolean {
  const words = wordsOf(folded(text));
  return words.some((word) => stems.test(word)) || sayings(words) !== undefined;
}

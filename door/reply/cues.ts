import { asking } from './asking.ts';
import { folded } from './folded.ts';
import { moods } from './moods.ts';
import { sayingIn } from './saying-in.ts';
import { sayings } from './sayings.ts';
import { stem } from './stem.ts';
import { wordsOf } from './tokens.ts';
import { withoutEcho } from './without-echo.ts';

const between = 3;
const praiseIn = sayingIn(sayings.praise, between);
const blameIn = sayingIn(sayings.blame, between);
const wryIn = sayingIn(sayings.wry, between);
const cheersIn = sayingIn(sayings.cheers, between);
const newsIn = sayingIn(sayings.news, between);
const askingIn = sayingIn(asking, between);

const kind: ReadonlySet<string> = new Set(moods.kind.map(stem));
const unkind: ReadonlySet<string> = new Set(moods.unkind.map(stem));
const denials: ReadonlySet<string> = new Set(moods.denials);
const contrasts: ReadonlySet<string> = new Set(moods.contrasts);
const us: ReadonlySet<string> = new Set(moods.us);

/** What stands out in a text to whoever knows the language, whatever its subject; of a saying, which. */
export interface Cues {
  words: readonly string[];
  praise: string | undefined;
  blame: string | undefined;
  wry: string | undefined;
  cheers: string | undefined;
  news: string | undefined;
  asking: string | undefined;
  questionMark: boolean;
  kind: boolean;
  unkind: boolean;
  denial: boolean;
  contrast: boolean;
  /** It speaks to us or of us. */
  us: boolean;
}

/** Sayings that praise with a bad word ('geen klachten') are read first and taken out: what is left may still blame. */
export function cuesIn(text: string): Cues {
  const own = withoutEcho(text);
  const words = wordsOf(folded(own));
  const praise = praiseIn(words);
  const rest = praise?.rest ?? words;
  const stems = rest.map(stem);
  return {
    words,
    praise: praise?.saying,
    blame: blameIn(rest)?.saying,
    wry:
      wryIn(rest)?.saying ?? (/[\u{1f643}\u{1f644}\u{1f612}\u{1f928}]|[a-z]["”'] /iu.test(own) ? 'crooked' : undefined),
    cheers: cheersIn(rest)?.saying,
    news: newsIn(rest)?.saying,
    asking: askingIn(words)?.saying,
    questionMark: /[?\u061f]/.test(own),
    kind: stems.some((one) => kind.has(one)),
    unkind: stems.some((one) => unkind.has(one)),
    denial: rest.some((one) => denials.has(one)),
    contrast: rest.some((one) => contrasts.has(one)),
    us: words.some((one) => us.has(one)),
  };
}

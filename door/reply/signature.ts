/** No line of a signature needs reading further to know it for one. */
const read = 400;

/**
 * A piece of a mail without its signature and the company's small print. Below a greeting only names and addresses go:
 * who adds a sentence or a postscript there still says something.
 */
export function withoutSignature(lines: readonly string[]): string[] {
  const kept: string[] = [];
  let signed = false;
  for (const paragraph of paragraphsOf(lines)) {
    const end = paragraph.indexOf('--');
    const written = end < 0 ? paragraph : paragraph.slice(0, end);
    const left = !isSmallPrint(written) && (!signed || written.some(isSaid));
    const closing = written.findIndex(isClosing);
    const whole = closing < 0 || written.slice(closing).some(isSaid);
    if (left) for (const line of whole ? written : written.slice(0, closing)) kept.push(line);
    signed ||= closing >= 0;
    if (end >= 0) break;
    kept.push('');
  }
  if (lines.at(-1) !== '' && kept.at(-1) === '') kept.pop();
  return lines[0] === '' ? ['', ...kept] : kept;
}

/** Lines that stand together; empty lines, however many, stand between. */
function paragraphsOf(lines: readonly string[]): string[][] {
  const paragraphs: string[][] = [];
  let open = false;
  for (const line of lines) {
    if (line !== '' && open) paragraphs.at(-1)?.push(line);
    else if (line !== '') paragraphs.push([line]);
    open = line !== '';
  }
  return paragraphs;
}

const greeting = new RegExp(
  `^(?:${[
    'met (?:een )?(?:de )?(?:vriendelijke|hartelijke|zonnige|warme|beste|lieve|sportieve|meeste|bouwkundige) ?(?:groet(?:en|jes)?|hoogachting)',
    '(?:vriendelijke|hartelijke|lieve|warme|zonnige|veel) groet(?:en|jes)?',
    'groet(?:en|jes|je)?|gr(?:oe)?t(?:j|z|s)*|gr|mvg|m\\.v\\.g|vr\\.? ?gr|m\\.? ?vr\\.? ?gr|hoogachtend|met hoogachting|liefs',
    '(?:kind|best|warm|kindest|with kind) regards|regards|yours (?:sincerely|faithfully)|best(?=,)|cheers(?=,)',
    'mit freundlichen gr(?:ü|u|ue)(?:ß|ss)en|(?:freundliche|viele|liebe|beste|herzliche) gr(?:ü|u|ue)(?:ß|ss)e|mfg|lg(?=,)',
  ].join('|')})(?![\\p{L}\\p{N}])`,
  'iu',
);
const nameWord = /^(?:\P{Ll}|(?:en|van|de|der|den|het|te|ten|ter|uit|fam|familie|mevr|dhr|mw|and|und|von)(?!\p{L}))/u;

/** 'Met vriendelijke groet,' with at most a name behind it: in the middle of a sentence it is none. */
function isClosing(line: string): boolean {
  const [found] = greeting.exec(line.slice(0, read)) ?? [];
  if (found === undefined) return false;
  const rest = line.slice(found.length, read).replace(/^[\s,.!]+/, '');
  const names = rest === '' ? [] : rest.split(/[\s,]+/);
  return names.length <= 6 && names.every((word) => nameWord.test(word));
}

const postscript = /^(?:p\.?s|n\.?b|o ja|oh ja|nog iets|trouwens|overigens|ik vergat|vergeten|nog even)(?![\p{L}])/iu;
const address = /@|www\.|https?:|\||kvk|btw|iban|postbus|\d[\d ()-]{6,}/i;
const wordsOfASentence = 8;

/** A sentence or a postscript, not a name, a slogan or a telephone number. */
function isSaid(line: string): boolean {
  const start = line.slice(0, read);
  return (
    postscript.test(start) ||
    /\?(?:\s|$)/.test(start) ||
    (!address.test(start) && start.split(/\s+/).length >= wordsOfASentence)
  );
}

const program =
  /^(?:verstuurd|verzonden|sent|gesendet|envoyé) (?:vanaf|vanuit|via|met|van|from|with|using|von|mit|depuis) .{0,60}(?:iphone|ipad|galaxy|samsung|android|huawei|xiaomi|oneplus|pixel|nokia|phone|foon|mobiel|mobile|tablet|windows|mail|outlook|app)\b|^von meinem \S+ gesendet|^(?:get |download )?outlook (?:voor|for|für) |^virus(?:vrij|-?free|frei)\.|^<(?:https?:|#)[^>]{0,300}>$/i;

/** What the program or the telephone adds: 'Verstuurd vanaf mijn iPhone', as a line of its own. */
export const isProgramLine = (line: string): boolean =>
  line.length <= read && program.test(line) && line.split(/\s+/).length <= 9;

const smallPrint =
  /^(?:denk (?:a\.u\.b\. )?aan het milieu|please consider the environment|disclaimer\b|aan (?:dit|deze) (?:bericht|e-?mail) kunnen geen)/i;
const aboutTheMail =
  /^(?:dit (?:e-?mail)?bericht|deze (?:e-?mail|mail)|de (?:informatie|inhoud)|this (?:e-?mail|message)|the information|diese (?:e-?mail|nachricht))/i;
const confidential =
  /uitsluitend|vertrouwelijk|geadresseerde|ten onrechte|confidential|intended|vertraulich|bestimmt für/i;

function isSmallPrint(paragraph: readonly string[]): boolean {
  const start = paragraph
    .slice(0, 6)
    .map((line) => line.slice(0, read))
    .join(' ');
  return smallPrint.test(start) || (aboutTheMail.test(start) && confidential.test(start));
}

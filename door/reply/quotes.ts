/** No head of a quote is longer, and no line needs reading further to know it for one. */
const headLength = 300;
/** Mail programs break the head of a quote over at most so many lines. */
const headLines = 4;

const isQuoted = (line: string | undefined): boolean => line?.startsWith('>') === true;
const unquoted = (line: string): string => line.slice(0, headLength).replace(/^[>\s\ufeff]+/, '');

/**
 * The pieces of a mail that stand before, between and after what it quotes. A line with '>' is a quote only below the
 * head of one ('Op 3 maart schreef …:'): people draw arrows too.
 */
export function withoutQuotes(lines: readonly string[]): string[][] {
  const pieces: string[][] = [[]];
  let quoting = false;
  for (let at = 0; at < lines.length; at++) {
    const head = headAt(lines, at);
    if (head !== undefined) {
      const next = nextWritten(lines, head);
      const arrows = isQuoted(lines[next]) || isQuoted(lines[head - 1]);
      if (!arrows && !isHeadAt(lines, next)) break;
      quoting = true;
      pieces.push([]);
      at = head - 1;
    } else if (isQuoted(lines[at]) && (quoting || startsQuote(lines, at))) {
      if (!quoting || pieces.at(-1)?.length !== 0) pieces.push([]);
      quoting = true;
    } else pieces.at(-1)?.push(lines[at] ?? '');
  }
  return pieces;
}

const isHeadAt = (lines: readonly string[], at: number): boolean => headAt(lines, at) !== undefined;

function nextWritten(lines: readonly string[], from: number): number {
  let at = from;
  while (at < lines.length && lines[at] === '') at++;
  return at;
}

/** Where the head of a quote that begins at this line ends; undefined where none begins. */
function headAt(lines: readonly string[], at: number): number | undefined {
  const first = unquoted(lines[at] ?? '');
  if (first === '') return undefined;
  if (divider.test(first)) return at + 1;
  return fieldsFrom(lines, at) ?? attributionFrom(lines, at);
}

/** '-----Oorspronkelijk bericht-----' and its like. */
const divider =
  /^(?:[-_]{2,} ?(?:oorspronkelijk|origineel|original|doorgestuurd|forwarded|ursprüngliche|weitergeleitete) |begin (?:doorgestuurd bericht|forwarded message):$)/i;

const field =
  /^\*?(?:van|verzonden|datum|aan|onderwerp|cc|from|sent|date|to|subject|von|gesendet|an|betreff|antwoord aan|reply-to):/i;
const rule = /^_{10,}$/;

/** Three fields of a letter's head, one under the other: Van, Verzonden, Aan, Onderwerp. A rule may stand above them. */
function fieldsFrom(lines: readonly string[], at: number): number | undefined {
  const first = unquoted(lines[at] ?? '');
  if (rule.test(first)) {
    const next = unquoted(lines[at + 1] ?? '');
    return field.test(next) ? fieldsFrom(lines, at + 1) : undefined;
  }
  if (!field.test(first)) return undefined;
  let end = at;
  while (end < at + 8 && field.test(unquoted(lines[end] ?? ''))) end++;
  return end - at >= 3 ? end : undefined;
}

const opening = /^(?:op|on|am|le|el) /i;
const wrote = /(?:^|[\s>])(?:schreef|wrote|schrieb|geschreven|écrit|escribió)(?=[\s:])/gi;

/**
 * 'Op 3 maart 2026 om 09:41 schreef Sanne <sanne@…>:', also over some lines. It has a date, and an address unless what
 * follows is marked as a quote: a customer too writes what a colleague wrote on Tuesday.
 */
function attributionFrom(lines: readonly string[], at: number): number | undefined {
  const first = unquoted(lines[at] ?? '');
  const opens = opening.test(first);
  if (!opens && !/\s(?:schreef op|wrote on|schrieb am)\s/i.test(first)) return undefined;
  let head = '';
  for (let end = at; end < at + headLines && lines[end]; end++) {
    head = `${head} ${unquoted(lines[end] ?? '')}`.slice(0, headLength);
    const verb = [...head.matchAll(wrote)].at(-1);
    if (!verb || !/\d/.test(head)) continue;
    const after = head.slice(verb.index + verb[0].length);
    const marked = isQuoted(lines[nextWritten(lines, end + 1)]) || isQuoted(lines[at]);
    if (opens && /@\S+>:/.test(after)) return end + 1;
    if (!after.endsWith(':')) continue;
    if (marked || (opens && head.includes('@'))) return end + 1;
  }
  return undefined;
}

/** Without a head, a longer row of '>' is a quote when it greets somebody or has a link in it, as our mails do. */
function startsQuote(lines: readonly string[], at: number): boolean {
  const row = lines.slice(at, at + 8);
  const end = row.findIndex((line) => !isQuoted(line));
  const quoted = end < 0 ? row : row.slice(0, end);
  return quoted.length >= 4 && quoted.some((line) => /^(?:beste|geachte|dear) |https?:\/\//i.test(unquoted(line)));
}

/** Between these nothing is for people to read. */
const silent: ReadonlySet<string> = new Set(['script', 'style', 'title', 'template']);
/** Where these begin or end, so does a line. */
const lines: ReadonlySet<string> = new Set([
  ...['p', 'div', 'br', 'tr', 'li', 'ul', 'ol', 'table', 'hr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre'],
]);
const entities: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', euro: '€', hellip: '…', ndash: '–', mdash: '—' },
  ...{ rsquo: '’', lsquo: '‘', rdquo: '”', ldquo: '“', eacute: 'é', euml: 'ë', egrave: 'è', iuml: 'ï', ouml: 'ö' },
  ...{ uuml: 'ü', auml: 'ä', aacute: 'á', oacute: 'ó', iacute: 'í', uacute: 'ú', ccedil: 'ç' },
};

/**
 * The words of an HTML mail as lines of text, what it quotes behind '> ' as in any text mail. One pass over the text,
 * whatever it holds: it is only ever read, never shown.
 */
export function htmlWords(html: string): string {
  const parts: string[] = [];
  let quotes = 0;
  let silence: string | undefined;
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    const end = open < 0 ? html.length : open;
    if (silence === undefined) parts.push(html.slice(at, end).replace(/\s+/g, ' '));
    if (open < 0) break;
    if (!/[a-z/!?]/i.test(html.charAt(open + 1))) {
      if (silence === undefined) parts.push('<');
      at = open + 1;
      continue;
    }
    const comment = html.startsWith('<!--', open);
    const close = comment ? html.indexOf('-->', open) : html.indexOf('>', open);
    if (close < 0) break;
    at = close + (comment ? 3 : 1);
    if (comment) continue;
    const [, ending, word = ''] = /^(\/?)([a-z][a-z0-9]*)/i.exec(html.slice(open + 1, open + 20)) ?? [];
    const name = word.toLowerCase();
    if (silence === undefined ? ending === '' && silent.has(name) : name === silence && ending === '/')
      silence = silence === undefined ? name : undefined;
    if (silence !== undefined) continue;
    if (name === 'blockquote') quotes = Math.min(9, Math.max(0, quotes + (ending === '/' ? -1 : 1)));
    if (lines.has(name)) parts.push(`\n${'> '.repeat(quotes)}`);
  }
  const text = parts.join('').replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi, letterOf);
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /[^>\s]/.test(line))
    .join('\n');
}

function letterOf(entity: string, name: string): string {
  if (!name.startsWith('#')) return entities[name.toLowerCase()] ?? entity;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : ' ';
}

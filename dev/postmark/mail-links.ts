import type { OutboxMessage } from './outbox-message.ts';

export interface MailLink {
  url: string;
  /** The words the customer presses. */
  text: string;
}

/** The web links of a mail in its own order, each once: the answers a customer can give. Other schemes than http(s) are left out. */
export function mailLinks({ htmlBody, textBody }: Pick<OutboxMessage, 'htmlBody' | 'textBody'>): MailLink[] {
  const links = htmlBody === '' ? linksOfText(textBody) : linksOfHtml(htmlBody);
  const once = new Map<string, MailLink>();
  for (const link of links) if (/^https?:\/\//i.test(link.url) && !once.has(link.url)) once.set(link.url, link);
  return [...once.values()];
}

const linksOfText = (text: string): MailLink[] =>
  (text.match(/https?:\/\/[^\s<>"]+/gi) ?? []).map((url) => ({ url, text: url }));

function linksOfHtml(html: string): MailLink[] {
  return [...html.matchAll(/<a\s([^<>]*)>/gi)].map((tag) => {
    const href = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(tag[1] ?? '');
    const url = unescape(href?.[1] ?? href?.[2] ?? '').trim();
    const start = tag.index + tag[0].length;
    const end = html.indexOf('</a', start);
    const text = wordsOf(html.slice(start, end === -1 ? start : end));
    return { url, text: text === '' ? url : text };
  });
}

const wordsOf = (html: string): string =>
  unescape(html.replace(/<[^<>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  euro: '€',
  eacute: 'é',
  euml: 'ë',
};

function unescape(text: string): string {
  return text.replace(/&(#x?[\da-f]{1,6}|[a-z]{1,8});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

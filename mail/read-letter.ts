import MarkdownIt, { type Token } from 'markdown-it';
import { letterText } from './letter-text.ts';

/** The words of a letter, made of its Markdown: only `readLetter` makes them, and so the renderer takes them as they are. */
export class LetterWords {
  readonly html: string;
  readonly text: string;

  constructor(made: typeof byReadLetter, html: string, text: string) {
    if (made !== byReadLetter) throw new TypeError('the words of a letter are made of Markdown');
    this.html = html;
    this.text = text;
  }
}

const byReadLetter = Symbol('made by readLetter');

export interface ReadLetter {
  words: LetterWords;
  /** What the words do not keep of the Markdown, each as a sentence that follows 'the text': empty where all is well. */
  problems: string[];
}

/**
 * Reads a letter's Markdown. Its words are harmless whatever it says: HTML stays visible text, pictures become their
 * words, and what is no full http(s) or mail address is no link.
 */
export function readLetter(markdown: string): ReadLetter {
  const problems = new Set<string>();
  const md = new MarkdownIt({ html: false, linkify: false, typographer: false });
  md.validateLink = (link) => {
    if (safeLink.test(link)) return true;
    problems.add(`links to '${link.slice(0, 60)}': a link is a whole address, https://… or mailto:…`);
    return false;
  };
  md.renderer.rules['image'] = (tokens, at) => md.utils.escapeHtml(tokens[at]?.content ?? '');
  const tokens = md.parse(markdown, {});
  const all = tokens.flatMap((token) => [token, ...(token.children ?? [])]);
  if (all.some(({ type }) => type === 'image')) problems.add('has a picture: pictures are not taken in');
  if (all.some(({ type, content }) => type === 'text' && /<\/?[a-z][^>]*>/i.test(content)))
    problems.add('has HTML: it would be read as it stands');
  const text = letterText(tokens);
  if (text === '') problems.add('says nothing');
  for (const token of all) dress(token);
  return {
    words: new LetterWords(byReadLetter, md.renderer.render(tokens, md.options, {}), text),
    problems: [...problems],
  };
}

/** What a mail can hold: no address that takes the page's own scheme, no script, nobody's password. */
const safeLink =
  /^(?:https?:\/\/[\w-]+(?:\.[\w-]+)*(?::\d+)?(?:[/?#][\w.~%!$&'()*+,;=:@/?#-]*)?|mailto:[\w.+-]+@[\w-]+(?:\.[\w-]+)+)$/i;

/** Mail programs read styles only where they are used. Of Markdown's own styles the side of a column alone is kept. */
const styles: Readonly<Record<string, string>> = {
  h2: 'margin:24px 0 8px;font-size:20px;line-height:28px;font-weight:600',
  h3: 'margin:20px 0 8px;font-size:17px;line-height:24px;font-weight:600',
  p: 'margin:0 0 16px',
  ul: 'margin:0 0 16px;padding-left:24px',
  ol: 'margin:0 0 16px;padding-left:24px',
  li: 'margin:0 0 8px',
  blockquote: 'margin:0 0 16px;padding:0 0 0 16px;border-left:3px solid #7B8A97',
  table: 'width:100%;margin:0 0 16px;border-collapse:collapse;font-size:15px',
  th: 'border-bottom:2px solid #7B8A97',
  td: 'border-bottom:1px solid #7B8A97;vertical-align:top',
  pre: 'margin:0 0 16px;white-space:pre-wrap',
  a: 'color:#0B4F8A;text-decoration:underline',
  hr: 'margin:24px 0;border:0;border-top:1px solid #D5DEE6',
};

/** The title of the mail is its one h1. */
const tagOf: Readonly<Record<string, string>> = { h1: 'h2', h4: 'h3', h5: 'h3', h6: 'h3' };

function dress(token: Token): void {
  token.tag = tagOf[token.tag] ?? token.tag;
  const style = styles[token.tag];
  if (style === undefined || token.nesting === -1) return;
  const side = /^text-align:(left|center|right)$/.exec(String(token.attrGet('style') ?? ''))?.[1] ?? 'left';
  const padding = side === 'right' ? '8px 0 8px 12px' : '8px 12px 8px 0';
  const isCell = token.tag === 'th' || token.tag === 'td';
  token.attrSet('style', isCell ? `padding:${padding};text-align:${side};${style}` : style);
}

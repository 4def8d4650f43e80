import type { Token } from 'markdown-it';

/** What stands between the parts of a block; two line ends where it is not named. */
const between: Readonly<Record<string, string>> = {
  bullet_list_open: '\n',
  ordered_list_open: '\n',
  list_item_open: '\n',
  table_open: '\n',
  thead_open: '\n',
  tbody_open: '\n',
  tr_open: ' | ',
};

/** A letter's Markdown as plain text that reads well by itself: addresses behind their words, a row of a table on a line. */
export const letterText = (tokens: readonly Token[]): string => blockText(tokens, 0).text;

/** The text of a block that begins before `from`, up to its end; and where what follows it begins. */
function blockText(tokens: readonly Token[], from: number, opened?: Token): { text: string; next: number } {
  const parts: string[] = [];
  const end = opened?.type.replace('_open', '_close');
  let at = from;
  let number = opened?.type === 'ordered_list_open' ? Number(opened.attrGet('start') ?? 1) : undefined;
  for (let token = tokens[at]; token && token.type !== end; token = tokens[at]) {
    at += 1;
    if (token.nesting !== 1) {
      parts.push(leafText(token));
      continue;
    }
    const inner = blockText(tokens, at, token);
    at = inner.next;
    if (token.type === 'list_item_open') {
      parts.push(behind(number === undefined ? '- ' : `${number}. `, inner.text));
      if (number !== undefined) number += 1;
    } else parts.push(token.type === 'blockquote_open' ? inner.text.replace(/^/gm, '> ') : inner.text);
  }
  const cell = opened?.type === 'tr_open';
  const text = parts.filter((part) => cell || part !== '').join(between[opened?.type ?? ''] ?? '\n\n');
  return { text, next: at + 1 };
}

/** The lines of a list's item, the first behind its mark, the others under it. */
const behind = (mark: string, text: string): string => mark + text.replaceAll('\n', `\n${' '.repeat(mark.length)}`);

const leafText = ({ type, children, content }: Token): string =>
  type === 'inline' ? wordsOf(children ?? []) : type === 'hr' ? '* * *' : content.trimEnd();

function wordsOf(tokens: readonly Token[]): string {
  let words = '';
  const links: { href: string; from: number }[] = [];
  for (const token of tokens)
    if (token.type === 'softbreak') words += ' ';
    else if (token.type === 'hardbreak') words += '\n';
    else if (token.type === 'link_open') links.push({ href: String(token.attrGet('href')), from: words.length });
    else if (token.type === 'link_close') {
      const { href, from } = links.pop() ?? { href: '', from: 0 };
      const bare = href.replace(/^mailto:/, '');
      if (words.slice(from) !== bare) words += ` (${bare})`;
    } else words += token.content;
  return words;
}

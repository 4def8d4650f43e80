/** A stretch of a text: a heading, a paragraph, or a list. */
export type TextBlock =
  { kind: 'heading' | 'paragraph'; words: string } | { kind: 'list' | 'numbered'; items: readonly string[] };

/** The blocks of our own plain Markdown, for a page or a PDF: headings, paragraphs, lists; strong words lose their stars. */
export const blocksOf = (text: string): TextBlock[] => text.split(/\n{2,}/).map((part) => blockOf(part.trim()));

function blockOf(part: string): TextBlock {
  const lines = part.split('\n').map((line) => line.replaceAll('**', ''));
  const [first = ''] = lines;
  if (/^#+ /.test(first)) return { kind: 'heading', words: first.replace(/^#+ /, '') };
  if (lines.every((line) => line.startsWith('- '))) return { kind: 'list', items: lines.map((line) => line.slice(2)) };
  if (lines.every((line) => /^\d+\. /.test(line)))
    return { kind: 'numbered', items: lines.map((line) => line.replace(/^\d+\. /, '')) };
  return { kind: 'paragraph', words: lines.join(' ') };
}

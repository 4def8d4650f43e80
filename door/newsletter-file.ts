/** A newsletter as somebody wrote it in a file; what the fields hold is judged by the API. */
export interface NewsletterFile {
  title: string;
  on: string;
  audience: string;
  markdown: string;
  id?: string;
}

const fields = { title: true, date: true, audience: true, id: false } as const;

/**
 * Reads a Markdown text with front matter: between two lines of `---` a `title`, a `date` and an `audience`, perhaps an
 * `id`. Answers with one sentence where it is none.
 */
export function readNewsletterFile(content: string): NewsletterFile | { why: string } {
  const lines = content
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n');
  const end = lines.indexOf('---', 1);
  if (lines[0] !== '---' || end < 0)
    return { why: 'it must begin with its title, date and audience between two lines of ---' };
  const given = new Map<string, string>();
  for (const [n, line] of lines.slice(1, end).entries()) {
    if (line.trim() === '') continue;
    const [, name = '', value = ''] = /^(\w+):\s*(.*?)\s*$/.exec(line) ?? [];
    if (!Object.hasOwn(fields, name)) return { why: `line ${n + 2} is none of ${Object.keys(fields).join(', ')}` };
    if (given.has(name)) return { why: `line ${n + 2}: ${name} stands there twice` };
    given.set(name, value.replace(/^(["'])(.*)\1$/, '$2'));
  }
  const missing = Object.entries(fields).find(([name, needed]) => needed && !given.get(name));
  if (missing) return { why: `its ${missing[0]} is missing` };
  const id = given.get('id');
  return {
    ...{ title: given.get('title') ?? '', on: given.get('date') ?? '', audience: given.get('audience') ?? '' },
    markdown: lines
      .slice(end + 1)
      .join('\n')
      .trim(),
    ...(id !== undefined && id !== '' && { id }),
  };
}

import type mjml2html from 'mjml';
import type { CatalogEntry } from './catalog-entry.ts';
import { compose, type Sources } from './compose.ts';

export interface CompiledMail {
  html: string;
  text: string;
}

/** One template to Handlebars HTML and Handlebars text. Throws for MJML that is not strictly valid. */
export async function compileMail(
  id: string,
  entry: CatalogEntry,
  { sources, mjml }: { sources: Sources; mjml: typeof mjml2html },
): Promise<CompiledMail> {
  const frame = (language: 'mjml' | 'txt'): string => {
    const own = sources[`${entry.folder}/${id}.${language}`];
    if (own === undefined) throw new Error(`${entry.folder}/${id}.${language} is missing`);
    const footer = `footer-${entry.topic ?? (entry.folder === 'customer' ? 'none' : entry.folder)}`;
    const whole = (sources[`parts/frame.${language}`] ?? '')
      .replace('{{> footer}}', `{{> ${footer}}}`)
      .replace('{{> content}}', () => own.trimEnd())
      .replace('[[subject]]', () => entry.subject)
      .replace('[[preview]]', () => entry.preview);
    return compose(whole, language, sources);
  };
  const source = frame('mjml');
  // No fonts: MJML would fetch Roboto from elsewhere because the system stack names it.
  const { html, errors } = await mjml(source, { validationLevel: 'strict', fonts: {}, keepComments: false });
  if (errors.length > 0) throw new Error(errors.map((error) => error.formattedMessage).join('\n'));
  for (const expression of source.match(/\{\{[^}]*\}\}/g) ?? []) {
    if (!html.includes(expression)) throw new Error(`MJML lost ${expression}`);
  }
  return { html: html.replace(/^[ \t]+/gm, '').replace(/\n{2,}/g, '\n'), text: frame('txt') };
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import type { Category } from '../domain/step.ts';
import type { CatalogEntry } from '../templates/catalog-entry.ts';
import type { CompiledMails } from '../templates/compiled-mails.ts';
import type { MailVariables, TemplateId } from '../templates/mail-variables.ts';
import { mailWords } from './mail-words.ts';
import { LetterWords } from './read-letter.ts';
import { oneLine, tidyText } from './text.ts';

export interface RenderedMail {
  subject: string;
  html: string;
  text: string;
  category: Category;
  topic: CatalogEntry['topic'];
}

export type Renderer = <Id extends TemplateId>(id: Id, variables: MailVariables[Id]) => RenderedMail;

const maxSubject = 78;
const maxName = 80;
const maxValue = 1_000;

/**
 * Renders mails from the templates compiled into `dir` by `npm run templates`. Everything is read and prepared once.
 * Throws for a variable that is missing and for a link that is not a plain http(s) address.
 */
export function createRenderer(dir: string): Renderer {
  const { mails } = JSON.parse(readFileSync(join(dir, 'mails.json'), 'utf8')) as CompiledMails;
  const handlebars = Handlebars.create();
  handlebars.registerHelper(mailWords);
  const asText = { strict: true, noEscape: true };
  const prepared = new Map(
    Object.entries(mails).map(([id, mail]) => [
      id,
      {
        category: mail.category,
        topic: mail.topic,
        subject: handlebars.compile<unknown>(mail.subject, asText),
        html: handlebars.compile<unknown>(mail.html, { strict: true }),
        text: handlebars.compile<unknown>(mail.text, asText),
      },
    ]),
  );
  return (id, variables) => {
    const mail = prepared.get(id);
    if (!mail) throw new Error(`no template ${id} in ${dir}: run npm run templates`);
    const values = harmless(variables, '');
    return {
      subject: oneLine(mail.subject(values), maxSubject),
      html: mail.html(values),
      text: tidyText(mail.text(values)),
      category: mail.category,
      topic: mail.topic,
    };
  };
}

const isLink = /urls?$/i;
const isName = /name$/i;

/**
 * A copy in which every text is one line of bearable length; links stay as they are, the `url` helper judges them, and
 * so do the words of a letter: what was not made by `readLetter` is escaped and cut like any other text.
 */
function harmless(value: unknown, key: string): unknown {
  if (typeof value === 'string') {
    if (isLink.test(key)) return value;
    return oneLine(value, isName.test(key) ? maxName : maxValue);
  }
  if (Array.isArray(value)) return value.map((item) => harmless(item, key));
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof LetterWords) return { html: new Handlebars.SafeString(value.html), text: value.text };
  const copy: Record<string, unknown> = {};
  for (const [name, inner] of Object.entries(value)) copy[name] = harmless(inner, isLink.test(key) ? key : name);
  return copy;
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import { mailWords } from '../mail/mail-words.ts';
import { createRenderer } from '../mail/render.ts';
import { compiledFolder } from '../templates/compiled-folder.ts';
import type { CompiledMails } from '../templates/compiled-mails.ts';
import { ensureTemplates } from '../templates/ensure-templates.ts';
import { type MailAsked, mailsOfAYear } from './mails-of-a-year.ts';
import type { Measure } from './measure.ts';
import { timings } from './timings.ts';

export interface RenderingSizes {
  /** Times every mail is rendered in a round. */
  repeats: number;
  rounds: number;
}

/** Mails rendered per second, beside the same compiled templates with no check of values and links. */
export async function mailRendering({ repeats, rounds }: RenderingSizes): Promise<Measure[]> {
  await ensureTemplates();
  const ours = createRenderer(compiledFolder);
  const bare = bareRenderer(compiledFolder);
  const mails = [...(await mailsOfAYear('c-mail-1', ours)), ...(await mailsOfAYear('c-mail-2', ours))];
  let letters = 0;
  const renderAll = (render: (mail: MailAsked) => { html: string; text: string }) => (): void => {
    for (let time = 0; time < repeats; time++)
      for (const mail of mails) {
        const { html, text } = render(mail);
        letters += html.length + text.length;
      }
  };
  const { ms, ratios } = timings(rounds, [
    renderAll(bare),
    renderAll(({ id, variables }) => ours(id, variables as never)),
  ]);
  if (letters === 0) throw new Error('nothing was rendered');
  const perSecond = (milliseconds = NaN): number => (1_000 * repeats * mails.length) / milliseconds;
  return [
    { what: 'mails rendered, bare Handlebars', value: perSecond(ms[0]), unit: 'per s' },
    { what: 'mails rendered, ours', value: perSecond(ms[1]), unit: 'per s' },
    { what: 'mails per second, ours / bare Handlebars', value: 1 / (ratios[1] ?? NaN), unit: 'ratio' },
  ];
}

const unchecked = {
  url: (address: string) => address,
  mailto: (address: string) => address,
  tel: (phone: string) => phone,
};

function bareRenderer(dir: string): (mail: MailAsked) => { subject: string; html: string; text: string } {
  const { mails } = JSON.parse(readFileSync(join(dir, 'mails.json'), 'utf8')) as CompiledMails;
  const handlebars = Handlebars.create();
  handlebars.registerHelper({ ...mailWords, ...unchecked });
  const asText = { strict: true, noEscape: true };
  const prepared = new Map(
    Object.entries(mails).map(([id, { subject, html, text }]) => [
      id,
      {
        subject: handlebars.compile<unknown>(subject, asText),
        html: handlebars.compile<unknown>(html, { strict: true }),
        text: handlebars.compile<unknown>(text, asText),
      },
    ]),
  );
  return ({ id, variables }) => {
    const mail = prepared.get(id);
    if (!mail) throw new Error(`no template ${id}`);
    return { subject: mail.subject(variables), html: mail.html(variables), text: mail.text(variables) };
  };
}

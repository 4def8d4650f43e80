import { beforeAll, describe, expect, test } from '@jest/globals';
import { createRenderer, type Renderer } from '../../mail/render.ts';
import { catalog } from '../../templates/catalog.ts';
import { compiledFolder } from '../../templates/compiled-folder.ts';
import { ensureTemplates } from '../../templates/ensure-templates.ts';
import type { MailVariables, TemplateId } from '../../templates/mail-variables.ts';
import { baseUrl } from '../../dev/mails/example-bureau.ts';
import { mailExamples, mailVariants } from '../../dev/mails/mail-examples.ts';
import { hrefs, read } from './render-read.ts';

let render: Renderer;
beforeAll(async () => {
  await ensureTemplates();
  render = createRenderer(compiledFolder);
});

const ids = Object.keys(catalog) as TemplateId[];
const every = ids.flatMap((id) =>
  [mailExamples[id], ...(mailVariants[id] ?? [])].map(
    (variables, n) => [n === 0 ? id : `${id} ${n}`, id, variables] as const,
  ),
);
const renderAny = (id: TemplateId, variables: unknown) => render(id, variables as MailVariables[typeof id]);

/** Every text in the variables put through `change`, links excepted. */
const changed = (value: unknown, change: (text: string, key: string) => string, key = ''): unknown => {
  if (typeof value === 'string')
    return /urls?$|^(segment|type|kind|status|severity|dueAt|startsAt|(hear|call|propose)Before)$/i.test(key)
      ? value
      : change(value, key);
  if (Array.isArray(value)) return value.map((each) => changed(each, change, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, changed(each, change, /urls$/i.test(key) ? key : name)]),
  );
};

describe('an ordinary mail', () => {
  test.each(every)('%s is complete', (_, id, variables) => {
    const { subject, html, text, category, topic } = renderAny(id, variables);
    expect(subject.length).toBeGreaterThan(5);
    expect(subject.length).toBeLessThanOrEqual(id === 'task-note' ? 78 : 50);
    expect({ category, topic }).toEqual({ category: catalog[id].category, topic: catalog[id].topic });
    expect(html).toMatch(/<html lang="nl"/);
    expect(Buffer.byteLength(html)).toBeLessThan(100_000);
    for (const part of [subject, html, text]) expect(part).not.toMatch(/\{\{|\}\}|\[\[|undefined|\[object|NaN/);
    for (const part of [html, text]) {
      expect(part).toContain('Bureau Broersma');
      expect(part).toContain('Havenstraat 8, 8601 AB Sneek');
      expect(part.includes('/afmelden/')).toBe(topic !== null);
    }
  });

  test.each(every)('%s links to our own pages only, and the same ones from the text', (_, id, variables) => {
    const { html, text } = renderAny(id, variables);
    const pages = hrefs(html).filter((href) => !/^(tel|mailto):/.test(href));
    for (const href of pages) {
      expect(href.startsWith(`${baseUrl}/`)).toBe(true);
      expect(text).toContain(href);
    }
    for (const [url] of text.matchAll(/\bhttps?:\S+/g)) expect(pages).toContain(url);
  });

  test.each(every)('%s reads well as text', (_, id, variables) => {
    const { text } = renderAny(id, variables);
    expect(text).toMatch(/^Beste [^\n]+,\n\n/);
    expect(text).not.toMatch(/<|&[a-z#]|[ \t]\n|\n{3}|\u00a0/);
    expect(text.endsWith('\n')).toBe(true);
  });
});

describe('what each mail must say', () => {
  test('several projects are named, each with its own answers', () => {
    const [several] = mailVariants.feedback ?? [];
    const { html, text } = renderAny('feedback', several);
    for (const name of ['Dakkapel, Lindelaan 12', 'Uitbouw, Oude Gracht 3b']) {
      expect(html).toContain(name);
      expect(text).toContain(name);
    }
    expect(text).toContain('uw 2 projecten');
    expect(new Set(hrefs(html).filter((href) => href.includes('/antwoord/'))).size).toBe(4);
  });

  test('nps has eleven answers', () => {
    const { html, text } = render('nps', mailExamples.nps);
    const answers = hrefs(html).filter((href) => href.includes('/antwoord/'));
    expect(answers).toEqual(Object.values(mailExamples.nps.answerUrls));
    expect(text).toMatch(/^10: https/m);
  });

  test.each([
    ['build-offer', ['10% korting', 'dinsdag 23 februari 2027', 'Voorwaarden:']],
    ['anniversary', ['15% korting', 'LOYAL15', 'dinsdag 23 februari 2027', 'Voorwaarden:']],
    ['seasonal-spring', ['Voorwaarden:', 'al vaker een project']],
    [
      'thanks-referral',
      ['€ 50 korting', 'u ontvangt € 100 zodra', 'Voorwaarden:', 'maandelijks uit, vanaf € 50', '/ref/'],
    ],
  ] as const)('%s states its offer and conditions', (id, words) => {
    const { html, text } = renderAny(id, mailExamples[id]);
    for (const word of words) {
      expect(read(html)).toContain(word);
      expect(text).toContain(word);
    }
  });

  test.each(every.filter(([, id]) => catalog[id].category === 'service'))('%s offers nothing', (_, id, variables) => {
    const { subject, html, text } = renderAny(id, variables);
    const seen = html.replace(/<style[\s\S]*?<\/style>|<[^>]*>/g, ' ').replace(/href="[^"]*"/g, '');
    expect(`${subject} ${seen} ${text.replace(/https?:\S+/g, '')}`).not.toMatch(
      /%|korting|LOYAL|\bcode\b|offerte aan/i,
    );
  });

  test('an answer is met by what fits it', () => {
    const [congratulations, tips, promise, solved] = (mailVariants.thanks ?? []).map((each) => render('thanks', each));
    expect(congratulations?.subject).toBe('Gefeliciteerd met uw vergunning 🎉');
    expect(tips?.text).toMatch(/^1\. .+\n2\. .+\n3\. /m);
    expect(promise?.text).toContain('Marieke Postma. U hoort van ons vóór dinsdag 24 november, 14.00 uur.');
    expect(solved?.subject).toBe('Fijn dat het is opgelost');
    expect(render('thanks', mailExamples.thanks).subject).toBe('Dank voor uw antwoord');
  });
});

describe('hostile values', () => {
  const attacks: readonly (readonly [string, string])[] = [
    ['a script', '<script>alert(1)</script>'],
    ['an attribute', '" onmouseover="alert(1)" x=\''],
    ['a tag that closes', '</td></table></title><img src=x onerror=alert(1)>'],
    ['Handlebars', '{{bureau.phone}}{{{this}}}{{#each x}}'],
    ['an entity', '&lt;script&gt;'],
    ['Outlook', '<!--[if mso]><script><![endif]-->'],
  ];

  test.each(attacks)('%s stays words in every mail', (_, attack) => {
    for (const [, id, variables] of every) {
      const { html } = renderAny(
        id,
        changed(variables, () => attack),
      );
      const innocent = renderAny(
        id,
        changed(variables, () => 'x'),
      ).html;
      const tags = (part: string) => part.match(/<[^>]*>/g)?.map((tag) => tag.replace(/="(tel|mailto):[^"]*"/g, ''));
      const titled = (part: string) => part.replace(/\baria-label="[^"]*"/g, '');
      expect(tags(titled(html))).toEqual(tags(titled(innocent)));
    }
  });

  test.each(every)('%s keeps its lines, its subject and its shape', (_, id, variables) => {
    const break_ = 'Jan\r\nBcc: alle@evil.example\r\n\r\nhoi\u202e\u0000';
    const { subject, text, html } = renderAny(
      id,
      changed(variables, () => break_),
    );
    expect(subject).not.toMatch(/[\r\n\0\u202e]/);
    expect(text).not.toMatch(/^Bcc:/m);
    // eslint-disable-next-line no-control-regex -- none may be left
    expect(text + html).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  });

  test.each(every)('%s bears names of 300 characters, emoji and Hebrew', (_, id, variables) => {
    for (const name of ['Wilhelmina'.repeat(30), '👩‍👩‍👧'.repeat(60), 'אברהם '.repeat(50)]) {
      const long = changed(variables, (text, key) => (/name$/i.test(key) ? name : text));
      const { subject, html, text } = renderAny(id, long);
      expect(Array.from(subject).length).toBeLessThanOrEqual(78);
      expect(html).not.toContain(name);
      expect(text).toMatch(/^Beste .{10,160}…,\n/u);
    }
  });

  test('a link that is none stops the mail', () => {
    const bad = { ...mailExamples.thanks, optOutUrl: 'javascript:alert(1)' };
    expect(() => render('thanks', bad)).toThrow('plain http(s) address');
  });

  test.each(every)('%s does without nothing it was promised', (_, id, variables) => {
    const without = Object.fromEntries(Object.entries(variables).filter(([key]) => key !== 'recipientName'));
    expect(() => renderAny(id, without)).toThrow(/recipientName/);
  });
});

test('wrong variables and unknown templates do not compile', () => {
  // @ts-expect-error -- an answer is missing
  const missing: MailVariables['build']['project']['answerUrls'] = { question: baseUrl };
  expect(missing).toBeDefined();
  // @ts-expect-error -- there is no such template
  expect(() => render('spam', mailExamples.thanks)).toThrow('no template spam');
});

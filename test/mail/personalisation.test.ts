import { beforeAll, describe, expect, test } from '@jest/globals';
import { plain, situationsOf } from '../../dev/mails/situations.ts';
import { variantsOf } from '../../dev/mails/variants.ts';
import { projectTypes } from '../../domain/customer/project-types.ts';
import { segments } from '../../domain/customer/segment.ts';
import { createRenderer, type RenderedMail, type Renderer } from '../../mail/render.ts';
import { catalog } from '../../templates/catalog.ts';
import { compiledFolder } from '../../templates/compiled-folder.ts';
import { ensureTemplates } from '../../templates/ensure-templates.ts';
import type { MailVariables, TemplateId } from '../../templates/mail-variables.ts';

let render: Renderer;
beforeAll(async () => {
  await ensureTemplates();
  render = createRenderer(compiledFolder);
});

interface Case {
  of: string;
  segment: string;
  trigger: string;
  mail: RenderedMail;
}

/** Every mail for every segment and every content trigger it is told of, whether it heeds it or not. */
const rendered = (id: TemplateId): Case[] =>
  situationsOf(id).map((one) => ({ ...one, mail: render(id, one.variables as MailVariables[typeof id]) }));

const ids = (Object.keys(catalog) as TemplateId[]).filter((id) => catalog[id].folder === 'customer');
const ofCategory = (category: string) => ids.filter((id) => catalog[id].category === category);

/** The words of a mail's HTML from its title on, on one line. */
const seen = (html: string): string =>
  html
    .replace(/^[\s\S]*?(?=<h1)/, '')
    .replace(/<!--[\s\S]*?-->|<[^>]*>|\s+/g, ' ')
    .replace(/ {2,}/g, ' ')
    .replace(/ (?=[.,;?:])/g, '');

describe.each(ids)('%s, in every segment and with every trigger', (id) => {
  test('has a subject that fits and the same words in HTML and text', () => {
    for (const { mail } of rendered(id)) {
      expect(mail.subject.length).toBeLessThanOrEqual(50);
      const html = seen(mail.html);
      for (const sentence of sentences(mail.text)) expect(html).toContain(sentence);
    }
  });
});

/** The sentences of the words before the answers and links of a text part. */
const sentences = (text: string): string[] =>
  text
    .split(/^Met vriendelijke groet/m)[0]
    ?.split('\n')
    .filter((line) => !/https?:|^- |^\d+[.:] |:$/.test(line))
    .flatMap((line) => line.match(/[^.?!]+[.?!]/g) ?? [])
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length > 12) ?? [];

test.each(ofCategory('service'))('%s offers nothing to anybody', (id) => {
  for (const { mail } of rendered(id)) {
    const words = `${mail.subject} ${seen(mail.html)} ${mail.text.replace(/https?:\S+/g, '')}`;
    expect(words).not.toMatch(/%|korting|LOYAL|WELKOM\d|\bcode\b|offerte aan|gratis adviesgesprek|persoonlijke link/i);
    // A link to the club's page is named for what it is, where the customer asked for it.
    if (id !== 'page-link') expect(words).not.toContain('Bouwclub');
  }
});

test.each(ofCategory('commercial'))('%s states its conditions and the way out to everybody', (id) => {
  for (const { mail } of rendered(id))
    for (const part of [seen(mail.html), mail.text]) {
      expect(part).toContain('Voorwaarden:');
      expect(part).toMatch(/Meld u af/);
    }
});

describe('the tone of a segment', () => {
  const tones = (id: TemplateId, of: string): Map<string, Set<string>> => {
    const byTrigger = new Map<string, Set<string>>();
    for (const one of rendered(id).filter((each) => each.of === of))
      byTrigger.set(one.trigger, (byTrigger.get(one.trigger) ?? new Set()).add(one.mail.text));
    return byTrigger;
  };

  test.each<[TemplateId, string]>([
    ['feedback', ''],
    ['feedback-reminder', ''],
    ['nps', ''],
    ['nps-reminder', ''],
    ['permit', ''],
    ['permit-reminder', ''],
    ['build', ''],
    ['build-offer', ''],
    ['anniversary', ''],
    ['seasonal-spring', ''],
    ['seasonal-autumn', ''],
    ['review', ''],
    ['review-reminder', ''],
    ...(['thanks', 'congratulations', 'tips'] as const).flatMap((of): [TemplateId, string][] => [
      ['thanks', of],
      ['thanks-referral', of],
    ]),
  ])('differs in %s %s between all five, whatever was built', (id, of) => {
    const byTrigger = tones(id, of);
    expect(byTrigger.size).toBeGreaterThan(0);
    for (const texts of byTrigger.values()) expect(texts.size).toBe(segments.length);
  });

  test.each<[TemplateId, string]>([
    ['thanks', 'promise'],
    ['thanks', 'solved'],
    ['thanks-referral', 'promise'],
    ['thanks-referral', 'solved'],
  ])('is not heard in %s %s: who has a worry gets an answer', (id, of) => {
    for (const texts of tones(id, of).values()) expect(texts.size).toBe(1);
  });

  test('is told to no complaint, no money mail and no task', () => {
    const told = (Object.keys(catalog) as TemplateId[]).filter((id) =>
      situationsOf(id).some(({ segment }) => segment !== plain.segment),
    );
    const toneless = /^(reward|paid|page|farewell|case|staff|task)-?/;
    expect(told.filter((id) => toneless.test(id))).toEqual([]);
    expect(told.length).toBeGreaterThan(15);
  });

  test.each([
    ['starters', 'ik leg u elke stap uit'],
    ['verbouwers', 'Een volgende verdieping, een grotere keuken'],
    ['investeerders', 'meer panden op de planning'],
    ['professionals', 'Laat ons vroeg meekijken'],
    ['particulier', 'Vertel in een paar zinnen'],
  ])('of %s is theirs alone', (segment, words) => {
    for (const one of rendered('seasonal-spring')) expect(one.mail.text.includes(words)).toBe(one.segment === segment);
  });
});

const attic = 'indeling van de zolder';
const living = /de keuken (of|en) de woonkamer|keuken of woonkamer in de uitbouw/;
const monument = /monument/i;
const personal = 'loop ik de stukken graag persoonlijk met u door';
const loyal = /voorrang in de planning|Wij werken vaker samen/;

/** Mails with a story, and so with triggers, of their own. */
const storied = new Set<TemplateId>(['level-upgrade', 'cross-sell', 'win-back', 'quote-why', 'newsletter']);

describe('a content trigger', () => {
  const typed = (type: (typeof projectTypes)[number]) => `project ${type}`;
  const everyProjectMail: TemplateId[] = ['feedback', 'nps', 'nps-reminder', 'build', 'build-offer', 'anniversary'];
  const offering: TemplateId[] = ['build-offer', 'anniversary', 'seasonal-spring', 'seasonal-autumn'];
  const seasonal: TemplateId[] = ['seasonal-spring', 'seasonal-autumn'];

  test.each<[string, string | RegExp, string, TemplateId[]]>([
    ['a dormer', attic, typed('dakkapel'), [...everyProjectMail, ...seasonal]],
    ['an extension', living, typed('uitbouw'), [...everyProjectMail, ...seasonal]],
    ['a monument', monument, 'monument', ['permit', 'thanks', 'thanks-referral', ...everyProjectMail, ...seasonal]],
    ['a project above the threshold', personal, 'boven € 2.000', ['feedback', 'permit', 'build', 'build-offer']],
    ['a returning customer', loyal, 'terugkerend', offering],
  ])('%s shows its words exactly where it should', (_, words, trigger, where) => {
    const shows = (part: string) => (typeof words === 'string' ? part.includes(words) : words.test(part));
    for (const id of ids.filter((each) => !storied.has(each)))
      for (const one of rendered(id)) {
        const tips = !id.startsWith('thanks') || one.of === 'tips';
        const wanted = one.trigger === trigger && where.includes(id) && tips;
        const place = `${id} ${one.of} ${one.segment} ${one.trigger}`;
        expect([place, shows(one.mail.text)]).toEqual([place, wanted]);
        expect([place, shows(seen(one.mail.html))]).toEqual([place, wanted]);
      }
  });
});

describe('a suggestion', () => {
  const carriers: TemplateId[] = ['anniversary', 'seasonal-spring', 'seasonal-autumn'];

  test.each(carriers)('rides on %s with its picture and its words, and only when there is one', (id) => {
    for (const { trigger, mail } of rendered(id)) {
      const type = projectTypes.find((each) => trigger === `suggestie ${each}`);
      const pictures = mail.html.match(/<img\b[^>]*>/g) ?? [];
      expect(pictures.length).toBe(type ? 1 : 0);
      if (!type) continue;
      expect(pictures[0]).toContain(`/beeld/${type}.png"`);
      expect(pictures[0]).toMatch(/alt="(Tekening|Plattegrond) van [^"]{10,}"\s+width="534"\s+height="267"/);
    }
  });

  test.each(carriers)('in %s says something else for each type, and what was bought comes first', (id) => {
    const told = rendered(id).filter(
      ({ segment, trigger }) => segment === plain.segment && trigger.startsWith('suggestie'),
    );
    expect(new Set(told.map(({ mail }) => mail.text)).size).toBe(projectTypes.length);
    for (const { mail } of told) expect(mail.text).toMatch(/De eerste stap is al gezet\. \S/);
  });
});

describe('the contact sheet', () => {
  const inSheet = (id: TemplateId): string[] => [
    ...new Set(variantsOf(id, render).map(({ of, trigger }) => [of, trigger].filter(Boolean).join(': '))),
  ];

  test.each<[TemplateId, string[]]>([
    ['farewell', ['gewoon']],
    ['feedback-reminder', ['gewoon']],
    ['nps', ['gewoon', 'project dakkapel', 'project uitbouw', 'monument']],
    [
      'thanks',
      [
        ...['thanks: gewoon', 'congratulations: gewoon', 'tips: gewoon', 'tips: monument'],
        ...['promise: gewoon', 'solved: gewoon', 'thanks, review: gewoon'],
      ],
    ],
  ])('of %s shows what changes it, and nothing twice', (id, shown) => expect(inSheet(id)).toEqual(shown));

  test.each(ids)('of %s begins with its plain mail, beside which the others differ', (id) => {
    const [first, ...others] = variantsOf(id, render);
    expect(first?.mail).toBe(first?.plain);
    for (const { of, mail, plain: ordinary } of others.filter((one) => one.of === first?.of))
      expect([of, mail.text]).not.toEqual([of, ordinary.text]);
  });

  test('shows every segment where a trigger and a tone meet', () => {
    const monuments = variantsOf('nps', render).filter(({ trigger }) => trigger === 'monument');
    expect(monuments.map(({ segment }) => segment).sort()).toEqual([...segments].sort());
  });
});

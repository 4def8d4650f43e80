import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { catalog } from '../../templates/catalog.ts';
import type { CatalogEntry } from '../../templates/catalog-entry.ts';
import type { CompiledMail } from '../../templates/compile-mail.ts';
import { compiledFolder } from '../../templates/compiled-folder.ts';
import type { CompiledMails } from '../../templates/compiled-mails.ts';
import { ensureTemplates } from '../../templates/ensure-templates.ts';
import { mailFaults } from '../../templates/mail-faults.ts';
import type { TemplateId } from '../../templates/mail-variables.ts';

let mails: CompiledMails['mails'];
beforeAll(async () => {
  await ensureTemplates();
  mails = (JSON.parse(readFileSync(join(compiledFolder, 'mails.json'), 'utf8')) as CompiledMails).mails;
});

const faultsOf = (id: TemplateId, change: (mail: CompiledMail) => Partial<CompiledMail & CatalogEntry>): string[] => {
  const mail = mails[id];
  if (!mail) throw new Error(`${id} is not compiled`);
  const changes = change(mail);
  return mailFaults(id, { ...catalog[id], ...changes }, { html: mail.html, text: mail.text, ...changes });
};
/** The same words in the visible part of the html. */
const say = (html: string, words: string): string =>
  html.replace('Met vriendelijke groet', `${words} Met vriendelijke groet`);
const ids = Object.keys(catalog) as TemplateId[];

test.each(ids)('%s keeps the rules', (id) => expect(faultsOf(id, () => ({}))).toEqual([]));

describe('a service mail that offers something', () => {
  test.each([
    ['a percentage', 'U krijgt 10 % eraf.'],
    ['a percentage', 'U krijgt tien procent eraf.'],
    ['a percentage', 'U krijgt {{amount}}% eraf.'],
    ['a discount', 'Uw klantkorting ligt klaar.'],
    ['a campaign code', 'Noem LOYAL15.'],
    ['a code', 'Gebruik uw actiecode.'],
    ['an offer', 'Een aanbieding voor u.'],
    ['a referral', 'Ontvang een verwijsbeloning.'],
    ['a referral', 'Deel uw persoonlijke link.'],
  ])('fails with %s: %s', (what, words) => {
    const fault = `build (service): a service mail may not contain ${what}: "`;
    const inHtml = faultsOf('build', ({ html }) => ({ html: say(html, words) }));
    const inText = faultsOf('build', ({ text }) => ({ text: `${text}\n${words}` }));
    const inSubject = faultsOf('build', () => ({ subject: words }));
    for (const faults of [inHtml, inText, inSubject]) {
      expect(faults.filter((each) => each.startsWith(fault))).toHaveLength(1);
    }
  });

  test('fails with the words hidden in an attribute that is read out', () => {
    const faults = faultsOf('build', ({ html }) => ({ html: html.replace('</h1>', '<b title="15% eraf"></b></h1>') }));
    expect(faults).toEqual(['build (service): a service mail may not contain a percentage: "%"']);
  });

  test.each(['offer.percent', 'project.offer', 'offerCode', 'code', 'referralUrl', 'quoteUrl'])(
    'fails with the variable %s',
    (name) => {
      const faults = faultsOf('build', ({ text }) => ({ text: `${text}{{#if ${name}}}x{{/if}}` }));
      expect(faults).toEqual([`build (service): a service mail may not use the variable ${name}`]);
    },
  );

  test('an anniversary passed off as service fails', () => {
    expect(faultsOf('anniversary', () => ({ category: 'service' })).length).toBeGreaterThan(4);
  });

  test('a postcode, widths in style sheets and help free of charge are no offers', () => {
    const words = 'Noem uw postcode. Wij helpen kosteloos. <i style="width:50%">Dank.</i>';
    expect(faultsOf('build', ({ html }) => ({ html: say(html, words) }))).toEqual([]);
  });
});

describe('a commercial mail', () => {
  const id = 'anniversary';
  test.each([
    ['without the link to unsubscribe', 'optOutUrl', 'html and text must both show optOutUrl'],
    ['without the name of its sender', 'bureau.name', 'html and text must both show bureau.name'],
    ['without the address of its sender', 'bureau.address', 'html and text must both show bureau.address'],
    ['without the end of its offer', 'offer.validUntil', 'an offer states its expiry date, in html and text'],
    ['without its conditions', 'part-conditions', 'a commercial mail states its conditions, in html and text'],
  ])('%s fails', (_, lost, fault) => {
    const faults = faultsOf(id, ({ html }) => ({ html: html.replaceAll(lost, 'engineerName') }));
    expect(faults).toContain(`${id} (commercial): ${fault}`);
  });

  test('without conditions or unsubscribing in its text part fails', () => {
    const faults = faultsOf(id, () => ({
      text: '{{bureau.name}} {{bureau.address}} {{offer.validUntil}} {{quoteUrl}}',
    }));
    expect(faults).toEqual([
      `${id} (commercial): a commercial mail states its conditions, in html and text`,
      `${id} (commercial): html and text must both show optOutUrl`,
      `${id} (commercial): the text part lacks offer.conditionsUrl`,
      `${id} (commercial): the text part lacks optOutUrl`,
    ]);
  });

  test.each(['referral.friendCents', 'referral.rewardCents', 'referral.paidFromCents'])(
    'with a referral that does not state %s fails',
    (lost) => {
      const faults = faultsOf('thanks-referral', ({ html }) => ({ html: html.replaceAll(lost, 'referral.url') }));
      expect(faults).toEqual([`thanks-referral (commercial): a referral states ${lost}, in html and text`]);
    },
  );

  test('with a link to share that is not in its text fails', () => {
    const faults = faultsOf('thanks-referral', ({ text }) => ({ text: text.replaceAll('referral.url', 'optOutUrl') }));
    expect(faults).toEqual(['thanks-referral (commercial): the text part lacks referral.url']);
  });

  test('passed off as service fails, with the referral in it', () => {
    const faults = faultsOf('thanks-referral', () => ({ category: 'service' })).join();
    expect(faults).toMatch(/a discount.+a referral.+the variable referral\.url/);
  });

  test.each(['15%', 'LOYAL15', '€ 50'])('with %s written out instead of taken from the domain fails', (literal) => {
    const faults = faultsOf(id, ({ text }) => ({ text: `${text}\n${literal}` }));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain('comes from the domain');
  });
});

describe('any mail', () => {
  test.each(['part-head', 'part-content', 'part-footer'])('that lost %s of the layout fails', (mark) => {
    const faults = faultsOf('farewell', ({ html }) => ({ html: html.replaceAll(mark, '') }));
    expect(faults).toEqual([`farewell (service): the layout's ${mark} is missing`]);
  });

  test.each([
    ['a link of its own', '<a href="https://elsewhere.example">x</a>', 'must go through'],
    ['an unquoted link', '<a href={{optOutUrl}}>x</a>', 'must go through'],
    ['a bare variable as link', '<a href="{{optOutUrl}}">x</a>', 'must go through'],
    ['a picture from elsewhere', '<img src="https://elsewhere.example/p.gif" />', 'would fetch'],
    ['a font from elsewhere', '<style>@import "x";</style>', 'would fetch'],
  ])('with %s fails', (_, words, fault) => {
    expect(faultsOf('feedback', ({ html }) => ({ html: say(html, words) })).join()).toContain(fault);
  });

  const picture = '<img src="{{url suggestion.pictureUrl}}" alt="Een uitbouw" width="534" height="267" />';

  test('with a drawing of our own is well, and the text part does without it', () => {
    expect(faultsOf('seasonal-spring', ({ html }) => ({ html: say(html, picture) }))).toEqual([]);
    expect(mails['seasonal-spring']?.html).toContain('{{url suggestion.pictureUrl}}');
  });

  test.each([
    ['an address of its own', 'src="https://elsewhere.example/p.png"'],
    ['a bare variable', 'src="{{suggestion.pictureUrl}}"'],
    ['another variable', 'src="{{url quoteUrl}}"'],
    ['more behind the address', 'src="{{url suggestion.pictureUrl}}?who={{recipientName}}"'],
    ['two addresses', 'src="{{url suggestion.pictureUrl}}" srcset="https://elsewhere.example/p.png 2x"'],
    ['a script', 'src="{{url suggestion.pictureUrl}}" onload="x"'],
    ['a script after a slash', 'src="{{url suggestion.pictureUrl}}"/onload="x"'],
    ['a background', 'src="{{url suggestion.pictureUrl}}" style="background: url(https://elsewhere.example)"'],
    ['the address twice', 'src="{{url suggestion.pictureUrl}}" src="{{url suggestion.pictureUrl}}"'],
  ])('with a picture that has %s fails', (_, src) => {
    const tag = picture.replace('src="{{url suggestion.pictureUrl}}"', () => src);
    const faults = faultsOf('seasonal-spring', ({ html }) => ({ html: say(html, tag) }));
    expect(faults.join()).toContain('<img would fetch something from elsewhere');
  });

  test.each(['alt="Een uitbouw"', 'width="534"', 'height="267"'])('with a picture without %s fails', (lost) => {
    for (const left of ['', lost.replace(/"[^"]+"/, '""')]) {
      const faults = faultsOf('seasonal-spring', ({ html }) => ({ html: say(html, picture.replace(lost, left)) }));
      expect(faults.join()).toContain('<img would fetch something from elsewhere');
    }
  });

  test('of service with a suggestion in it fails', () => {
    const faults = faultsOf('build', ({ text }) => ({ text: `${text}{{#if suggestion}}x{{/if}}` }));
    expect(faults).toEqual(['build (service): a service mail may not use the variable suggestion']);
  });

  test('whose text lacks a link of the html fails', () => {
    const faults = faultsOf('staff-task', ({ text }) => ({ text: text.replaceAll('taskUrl', 'engineerName') }));
    expect(faults).toEqual(['staff-task (service): the text part lacks taskUrl']);
  });

  test('without a topic has nothing to switch off', () => {
    expect(faultsOf('feedback', () => ({ topic: null }))).toEqual([
      'feedback (service): it has no topic to switch off',
    ]);
  });
});

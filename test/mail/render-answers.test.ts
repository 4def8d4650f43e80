import { beforeAll, describe, expect, test } from '@jest/globals';
import { createRenderer, type Renderer } from '../../mail/render.ts';
import { catalog } from '../../templates/catalog.ts';
import { compiledFolder } from '../../templates/compiled-folder.ts';
import { ensureTemplates } from '../../templates/ensure-templates.ts';
import type { TemplateId } from '../../templates/mail-variables.ts';
import { mailExamples, mailVariants } from '../../dev/mails/mail-examples.ts';
import { hrefs, read } from './render-read.ts';

let render: Renderer;
beforeAll(async () => {
  await ensureTemplates();
  render = createRenderer(compiledFolder);
});

describe('thanks', () => {
  const every = [mailExamples.thanks, ...(mailVariants.thanks ?? [])];

  test.each(every.map((thanks) => [thanks.reply.kind, thanks] as const))(
    'say the same of %s where a referral follows',
    (_, thanks) => {
      const { reviewUrl, optOutUrl, referral } = mailExamples['thanks-referral'];
      const withReview = render('thanks', { ...thanks, reviewUrl });
      const withBoth = render('thanks-referral', { ...thanks, reviewUrl, optOutUrl, referral });
      expect(withBoth.subject).toBe(withReview.subject);
      for (const part of ['html', 'text'] as const) {
        const [said = ''] = read(withReview[part]).split('Met vriendelijke groet');
        expect(said).toContain('wat het antwoord ook was');
        expect(read(withBoth[part]).startsWith(said.trimEnd())).toBe(true);
      }
    },
  );

  test('without the invitation do not ask for a review', () => {
    const { html, text } = render('thanks', mailExamples.thanks);
    expect(html + text).not.toMatch(/ervaring/);
  });
});

test.each(['review', 'review-reminder', 'thanks-referral'] as const)(
  '%s asks everybody for a review, and pays nothing for it',
  (id) => {
    const { html, text } = render(id, mailExamples[id]);
    for (const part of [read(html), text]) expect(part).toMatch(/wat het antwoord ook was.+één minuut.+geen beloning/);
    expect(hrefs(html).filter((href) => href === mailExamples[id].reviewUrl)).toHaveLength(1);
  },
);

test('the reminder of a review is the only one, and says where one press ends it', () => {
  const { text } = render('review-reminder', mailExamples['review-reminder']);
  expect(text).toContain('Dit is de enige herinnering.');
  expect(text).toContain('‘Ik heb al een review geschreven’');
});

describe('a complaint', () => {
  const acknowledged = mailExamples['case-acknowledged'];

  test.each([
    ['a colleague by name', 'Pieter Broersma', 'Pieter Broersma belt u'],
    ['who signs', acknowledged.engineerName, 'Ik bel u zelf'],
    ['nobody named yet', null, 'Een collega van ons bureau belt u'],
  ])('is answered with who calls and by when: %s', (_, callerName, who) => {
    const { html, text } = render('case-acknowledged', { ...acknowledged, callerName });
    expect(text).toContain(`${who} vóór dinsdag 24 november, 14.00 uur.`);
    expect(text).toContain('U krijgt een concreet voorstel vóór woensdag 25 november, 14.00 uur.');
    expect(read(html)).toContain(`${who} vóór dinsdag 24 november, 14.00 uur`);
  });

  test('with a message added promises a moment only where there is one', () => {
    const joined = mailExamples['case-joined'];
    expect(render('case-joined', joined).text).toContain('U hoort van ons vóór dinsdag 24 november, 14.00 uur.');
    expect(render('case-joined', { ...joined, hearBefore: null }).text).not.toContain('U hoort');
  });

  test.each(['case-followup', 'case-followup-reminder'] as const)('is followed up by %s with yes and no', (id) => {
    const { html, text } = render(id, mailExamples[id]);
    expect(hrefs(html).filter((href) => href.includes('/antwoord/'))).toEqual(
      Object.values(mailExamples[id].answerUrls),
    );
    expect(text).toMatch(/^- Ja, .+:\n {2}https.+\n- Nee, .+:\n {2}https/m);
  });

  const ids = (Object.keys(catalog) as TemplateId[]).filter((id) => catalog[id].folder === 'complaint');
  test.each(ids)('has no way out of %s, and nothing else is asked in it', (id) => {
    const { html, text } = render(id, mailExamples[id]);
    expect(html + text).not.toMatch(/ervaring|review|Zet deze mails uit|Meld u af/i);
  });
});

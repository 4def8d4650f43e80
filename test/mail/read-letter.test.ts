import { beforeAll, describe, expect, test } from '@jest/globals';
import { createRenderer, type Renderer } from '../../mail/render.ts';
import { LetterWords, readLetter } from '../../mail/read-letter.ts';
import { mailExamples } from '../../dev/mails/mail-examples.ts';
import { compiledFolder } from '../../templates/compiled-folder.ts';
import { ensureTemplates } from '../../templates/ensure-templates.ts';

const { html: htmlOf, text: textOf } = {
  html: (markdown: string) => readLetter(markdown).words.html,
  text: (markdown: string) => readLetter(markdown).words.text,
};

describe('as plain text', () => {
  test.each([
    ['a paragraph on two lines', 'Een\ntwee', 'Een twee'],
    ['a hard line end', 'Een  \ntwee', 'Een\ntwee'],
    ['a link', '[Lees](https://a.nl/b)', 'Lees (https://a.nl/b)'],
    ['a link that is its own words', '<https://a.nl>', 'https://a.nl'],
    ['an address', '[mail](mailto:a@b.nl)', 'mail (a@b.nl)'],
    ['lists in lists', '- een\n- twee\n  1. drie\n  2. vier', '- een\n- twee\n  1. drie\n  2. vier'],
    ['a quotation', '> wijs\n>\n> woord', '> wijs\n> \n> woord'],
    ['a table', '| a | b |\n|--|--|\n| 1 | |', 'a | b\n1 | '],
    ['headings and a rule', '# Kop\n\n---\n\nEinde', 'Kop\n\n* * *\n\nEinde'],
    ['strong words and code', '**sterk** `code`', 'sterk code'],
  ])('%s', (_, markdown, expected) => {
    expect(textOf(markdown)).toBe(expected);
    expect(readLetter(markdown).problems).toEqual([]);
  });
});

describe('as HTML', () => {
  test.each([
    ['script stays words', '<script>alert(1)</script>', /^<p[^>]*>&lt;script&gt;alert\(1\)&lt;\/script&gt;<\/p>/],
    ['a picture is its words', '![**foto** "x"](https://a.nl/p.png)', /^<p[^>]*>\*\*foto\*\* &quot;x&quot;<\/p>/],
    ['a heading is below the title', '# Kop', /^<h2 style="[^"]+">Kop<\/h2>/],
    [
      'a column keeps its side and no other style',
      '|a|\n|-:|\n|1|',
      /<td style="[^"]*;text-align:right;border-[^"]*">1<\/td>/,
    ],
    ['quotes cannot leave an attribute', '[x](https://a.nl/%22onclick "y\\"z")', /title="y&quot;z"/],
  ])('%s', (_, markdown, expected) => {
    expect(htmlOf(markdown)).toMatch(expected);
  });

  test.each([
    ...['javascript:alert(1)', '//evil.test/x', '/pad', 'data:text/html,x', 'https:evil', 'ftp://a.nl', 'vbscript:x'],
    ...['https://bank.nl@evil.test/', 'JaVaScRiPt:x', 'file:///etc/passwd', 'mailto:a', '&#x6A;avascript:x'],
  ])('%s is no link, and is told', (link) => {
    for (const markdown of [`[x](${link})`, `[x]: ${link}\n\n[x]`, `<${link}>`])
      expect(htmlOf(markdown)).not.toContain('href');
    expect(readLetter(`[x](${link})`).problems).toHaveLength(1);
  });
});

test.each([
  ['nothing', '[a]: https://a.nl', 'says nothing'],
  ['a picture', 'x ![y](https://a.nl/z.png)', 'has a picture: pictures are not taken in'],
  ['HTML', 'x <b>y</b>', 'has HTML: it would be read as it stands'],
])('%s is told', (_, markdown, problem) => {
  expect(readLetter(markdown).problems).toEqual([problem]);
});

test.each(['[', '(', '*', '`', '> ', '- ', '|', '![', '<'])('fifty thousand of %j are read in a moment', (sign) => {
  const started = performance.now();
  readLetter(sign.repeat(50_000 / sign.length));
  expect(performance.now() - started).toBeLessThan(5_000);
});

describe('in a mail', () => {
  let render: Renderer;
  beforeAll(async () => {
    await ensureTemplates();
    render = createRenderer(compiledFolder);
  });
  const mailOf = (words: { html: string; text: string }) =>
    render('newsletter', { ...mailExamples.newsletter, letter: { title: 'T', words } });

  test('the words stand as they were made, however long', () => {
    const { html, text } = mailOf(readLetter(`**Dag**\n\n${'woord '.repeat(400)}einde\n\n- punt`).words);
    expect(html).toContain('<strong>Dag</strong>');
    expect(text).toContain('einde\n\n- punt');
  });

  test('words that were not made of Markdown are escaped and cut', () => {
    const { html, text } = mailOf({ html: '<script>x</script>', text: 'a\nb' });
    expect(html).toContain('&lt;script&gt;x&lt;/script&gt;');
    expect(text).toContain('a b');
  });

  test('nobody else makes them', () => {
    expect(() => new LetterWords(Symbol('made by readLetter') as never, '<script>', 'x')).toThrow(TypeError);
  });
});

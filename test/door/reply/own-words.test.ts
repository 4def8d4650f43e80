import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ownWords } from '../../../door/reply/own-words.ts';

interface Body {
  name: string;
  text: string;
  own: string;
}

const bodies = JSON.parse(readFileSync(new URL('bodies.json', import.meta.url), 'utf8')) as Body[];

test.each(bodies)('$name', ({ text, own }) => {
  expect(ownWords(text)).toBe(own);
  expect(ownWords(own)).toBe(own);
});

describe('what is the customer’s own stays', () => {
  const quote = '\n\nOp di 3 mrt 2026 om 09:41 schreef Sanne <sanne@bureau.example>:\n> Bent u tevreden?';

  test.each([
    [
      'a greeting that is a sentence',
      'Groeten uit Frankrijk!\nDe muur hier in huis gaat nu elke dag een beetje verder scheuren.',
    ],
    [
      'a sentence below the greeting',
      'Prima.\n\nGroetjes,\nKees\n\nMaar wanneer komt de tekening nu eigenlijk deze kant op?',
    ],
    ['what a company would say, said by a customer', 'Deze mail is een ingebrekestelling.'],
    ['two fields of a letter', 'Aan: wie het aangaat\nOnderwerp: de scheur'],
  ])('%s', (_, text) => {
    const said = text.replace('\n\nGroetjes,\nKees', '');
    expect(ownWords(text)).toBe(said);
    expect(ownWords(text + quote)).toBe(said);
  });

  test('a row of arrows without a head is a quote only where it greets or links as our mails do', () => {
    expect(ownWords('Ja\n> Beste Kees,\n>\n> Bent u tevreden?\n> Sanne\nEn bedankt')).toBe('Ja\nEn bedankt');
    expect(ownWords('Ja\n> palen\n> vloer\n> kap\n> pannen\nZo dus')).toBe(
      'Ja\n> palen\n> vloer\n> kap\n> pannen\nZo dus',
    );
  });
});

describe('any text', () => {
  const line = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom(
      ...[
        '',
        '',
        '> a',
        '>> b',
        '>',
        '-- ',
        '--',
        'Van: a@b',
        'Aan: c',
        'Onderwerp: d',
        'Verzonden: e',
        '____________',
      ],
      ...[
        'Op 3 mrt schreef Sanne <s@b.nl>:',
        'Op 3 mrt schreef Sanne:',
        'Met vriendelijke groet,',
        'Jan',
        'PS: nog iets',
      ],
      ...[
        'Verstuurd vanaf mijn iPhone',
        '-----Oorspronkelijk bericht-----',
        'Dit bericht is vertrouwelijk',
        'geschreven:',
      ],
      ...['https://x.example', 'Beste Jan,', 'Een hele zin van meer dan acht woorden staat hier.', '\ud800', '\0'],
    ),
  );
  const texts = fc
    .tuple(fc.array(line, { maxLength: 25 }), fc.constantFrom('\n', '\r\n', '\r'))
    .map(([all, end]) => all.join(end));

  test('never throws, and says nothing that the text does not say in that order', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const given = text.split(/\r\n|\n|\r/).map((one) => one.trim());
        let at = 0;
        for (const own of ownWords(text).split('\n')) {
          at = given.indexOf(own, at) + 1;
          if (own !== '') expect(at).toBeGreaterThan(0);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

import { expect, test } from '@jest/globals';
import { readReply } from '../../../door/reply/read-reply.ts';

/** The quickest of some readings: what else the machine does only adds. */
function milliseconds(text: string): number {
  const times = Array.from({ length: 3 }, () => {
    const begun = performance.now();
    readReply({ subject: text, from: text, text, headers: [{ name: 'x', value: text }] });
    return performance.now() - begun;
  });
  return Math.min(...times);
}

const size = 8_000;
const times = (piece: string) => (length: number) => piece.repeat(Math.ceil(length / piece.length));

test.each([
  ['newlines', times('\n')],
  ['arrows', times('>')],
  [
    'arrows on lines, ever deeper',
    (length: number) => Array.from({ length: Math.sqrt(length) }, (_, n) => '>'.repeat(n)).join('\n'),
  ],
  ['Op Op Op', times('Op ')],
  ['a a a', times('a ')],
  ['one long word', times('scheu')],
  ['heads of quotes', times('Op 1 mei schreef Jan:\n')],
  ['heads of quotes with gaps', times('Op 1 mei schreef a@b\n\n\n\n')],
  ['half a head of a letter', times('Van: a\nAan: b\n\n')],
  ['rules', times('______________\n')],
  ['dividers', times('-----Oorspronkelijk bericht-----\n')],
  ['greetings', times('Met vriendelijke groet\n\n')],
  ['one paragraph of greetings', times('Groet Jan\n')],
  ['quoted and not by turns', times('> a\nb\n')],
  ['line ends of all kinds', times('\r\n\r\n\n\r')],
  ['NUL', times('\0')],
  ['halves of characters', times('\ud800')],
  ['piles of accents', (length: number) => `a${'\u0315\u0316'.repeat(length / 2)}`],
  ['points and no end', (length: number) => `${'.'.repeat(length)}x`],
  ['denials', times('niet ')],
  ['beginnings of sayings', times('niet veilig geen mails haal mij uit de ')],
  ['hyphens before spaces', times('a-   ')],
  ['digits', times('10 ')],
])('%s: eight times the length takes about eight times as long', (_, textOf) => {
  milliseconds(textOf(size));
  const short = milliseconds(textOf(size));
  expect(milliseconds(textOf(8 * size))).toBeLessThan(24 * Math.max(short, 2));
});

test.each([
  ['a hundred thousand newlines', '\n'.repeat(100_000)],
  ['a million arrows', '>'.repeat(1_000_000)],
  ['one word of a million letters', 'lek'.repeat(333_333)],
])('%s: nobody’s words are made of it', (_, text) => {
  expect(readReply({ subject: '', from: '', text, headers: [] })).toMatchObject({ verdict: 'unsure', danger: false });
});

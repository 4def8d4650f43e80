import { describe, expect, test } from '@jest/globals';
import { parseDay } from '../../domain/calendar.ts';
import { projectTypes } from '../../domain/customer/project-types.ts';
import { mailWords } from '../../mail/mail-words.ts';
import { dutchDate, dutchDay, dutchMoment, euros, oneLine, tidyText } from '../../mail/text.ts';

describe('dates and amounts in Dutch', () => {
  test.each([
    ['2026-03-03', 'dinsdag 3 maart'],
    ['2028-02-29', 'dinsdag 29 februari'],
    ['2026-12-31', 'donderdag 31 december'],
  ])('%s is %s', (date, said) => expect(dutchDay(parseDay(date))).toBe(said));

  test('an expiry date names its year', () => expect(dutchDate(parseDay('2027-06-03'))).toBe('donderdag 3 juni 2027'));

  test.each([
    ['2026-07-01T12:05:00.000Z', 'woensdag 1 juli, 14.05 uur'],
    ['2026-12-01T08:00:00.000Z', 'dinsdag 1 december, 9.00 uur'],
    ['2026-12-31T23:30:00.000Z', 'vrijdag 1 januari, 0.30 uur'],
  ])('%s is %s on the clock of Amsterdam', (instant, said) => expect(dutchMoment(instant)).toBe(said));

  test.each([
    [0, '€ 0'],
    [99, '€ 0,99'],
    [125_000, '€ 1.250'],
    [125_005, '€ 1.250,05'],
    [123_456_789, '€ 1.234.567,89'],
    [-5_000, '€ −50'],
  ])('%d cents is %s, kept together', (cents, said) => expect(euros(cents)).toBe(said.replace(' ', '\u00a0')));

  test('half a cent is no amount', () => expect(() => euros(0.5)).toThrow(RangeError));
});

describe('one line', () => {
  test.each([
    ['a line break', 'Jan\r\nBcc: x@evil.example', 'Jan Bcc: x@evil.example'],
    ['a tab and a bell', 'Jan\t\u0007de Vries', 'Jan de Vries'],
    ['separators of Unicode', 'Jan\u2028\u2029\u0085de Vries', 'Jan de Vries'],
    ['marks that turn the direction', 'Jan\u202egnp.exe\u202c', 'Jan gnp.exe'],
    ['a name in Hebrew', 'אברהם כהן', 'אברהם כהן'],
    ['joined emoji', '👩‍👩‍👧 Jansen', '👩‍👩‍👧 Jansen'],
    ['half an emoji', 'Jan\ud83d', 'Jan\ufffd'],
  ])('%s', (_, given, made) => expect(oneLine(given, 80)).toBe(made));

  test('is cut by whole characters', () => {
    expect(oneLine('x'.repeat(300), 80)).toBe(`${'x'.repeat(79)}…`);
    expect(oneLine('🏠'.repeat(80), 80)).toBe('🏠'.repeat(80));
    expect(oneLine('🏠'.repeat(81), 80)).toBe(`${'🏠'.repeat(79)}…`);
  });
});

test('a text part has no trailing blanks, no gaps and ordinary spaces', () => {
  expect(tidyText('\n\nBeste Jan,  \n\n \n\nWaarde: € 1\u00a0\n')).toBe('Beste Jan,\n\nWaarde: € 1\n');
});

describe('projects of a mail', () => {
  const project = { type: 'dakkapel', street: null, monument: false } as const;

  test.each([
    ['one dormer', [project], true],
    ['two dormers', [project, project], true],
    ['a dormer and an extension', [project, { ...project, type: 'uitbouw' as const }], false],
  ])('%s', (_, projects, all) => expect(mailWords.every(projects, 'dakkapel')).toBe(all));

  test.each(projectTypes)('a picture of type %s is told to who does not see it', (type) => {
    expect(mailWords.drawing(type)).toMatch(/^(Tekening|Plattegrond) van een /);
  });
});

describe('a link in a mail', () => {
  test.each([
    'https://mijn.bureau.example/antwoord/1.WyJj_-.abc',
    'https://mijn.bureau.example',
    'http://127.0.0.1:3000/afmelden/x',
    'http://[::1]:3000/x?a=b&c=d#e',
  ])('%s passes', (address) => expect(mailWords.url(address)).toBe(address));

  test.each([
    ['javascript:alert(1)'],
    ['JaVaScRiPt:alert(1)//https://x.example'],
    ['data:text/html,<script>'],
    ['//evil.example'],
    ['https://bureau.example"onmouseover=alert(1)'],
    ['https://bureau.example/<script>'],
    ['https://user:password@evil.example/'],
    ['https://bureau.example/a\nb'],
    ['https://bureau.example/a b'],
    ['https:bureau.example'],
    [''],
    [undefined],
    [7],
  ])('%j is refused', (address) => {
    expect(() => mailWords.url(address)).toThrow('must be a plain http(s) address');
  });

  test('to a telephone keeps only what can be dialled', () => {
    expect(mailWords.tel('+31 (0)515-123 456;ext=javascript:x')).toBe('tel:+310515123456');
  });

  test('to an address cannot leave its attribute', () => {
    expect(mailWords.mailto('a@b.example" onclick="x')).toBe('mailto:a@b.example%22%20onclick=%22x');
  });
});

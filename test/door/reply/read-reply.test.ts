import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { examples } from '../../../door/reply/examples.ts';
import { type IncomingReply, readReply, readWords } from '../../../door/reply/read-reply.ts';
import { createReader } from '../../../door/reply/reader.ts';
import { catalog } from '../../../templates/catalog.ts';

const reply = (text: string, changes: Partial<IncomingReply> = {}): IncomingReply => ({
  subject: 'Re: Bent u tevreden met ons werk?',
  from: 'Jan de Vries <jan@example.nl>',
  text,
  headers: [],
  ...changes,
});

const quote = `

Op di 3 mrt 2026 om 09:41 schreef Sanne Bakker <sanne@bureau.example>:

> Bent u tevreden? Scheuren of lekkage, een advocaat of geen mails meer: laat het ons weten.`;

describe('a reply as people write it', () => {
  test.each([
    ['Heel tevreden, dank u wel!', 'positive'],
    ['Prima geregeld, bedankt.', 'positive'],
    ['Geen klachten', 'positive'],
    ['Niet slecht!', 'positive'],
    ['9', 'positive'],
    ['👍👍 helemaal blij', 'positive'],
    ['Very happy, thank you', 'positive'],
    ['7', 'neutral'],
    ['Nog niet begonnen.', 'neutral'],
    ['Wij wachten nog op de gemeente.', 'neutral'],
    ['Ter info: de aanvraag is ingediend.', 'neutral'],
    ['Wij zijn niet tevreden.', 'negative'],
    ['Ik ben helemaal niet zo heel erg tevreden', 'negative'],
    ['De maten kloppen niet.', 'negative'],
    ['Teleurgesteld.', 'negative'],
    ['Prima werk, maar veel te laat', 'negative'],
    ['4', 'negative'],
    ['Bent u tevreden met ons werk? Nee, slecht werk.', 'negative'],
    ['Kunnen jullie de tekening als DWG sturen?', 'question'],
    ['kunt u mij bellen', 'question'],
    ['?', 'question'],
    ['Tevreden! Wanneer komt de factuur?', 'question'],
    ['Graag uitschrijven', 'neutral'],
    ['', 'unsure'],
    ['\n\n  \n', 'unsure'],
    ['xqzjw vbnrt', 'unsure'],
    ['🦄', 'unsure'],
    ['Tevreden is een groot woord.', 'unsure'],
    ['Ik ben tot 3 augustus afwezig, mijn collega Irma helpt u graag.', 'automatic'],
    ['Is de scheur gevaarlijk?', 'negative'],
    ['Heel tevreden, en geen scheurtje te zien!', 'negative'],
  ])('%j is %s', (text, verdict) => {
    expect(readReply(reply(text)).verdict).toBe(verdict);
    expect(readReply(reply(text + quote)).verdict).toBe(verdict);
  });
});

describe('which rule decides', () => {
  test.each([
    [
      'a header before everything',
      reply('Er zit een scheur in. Unsubscribe', { headers: [{ name: 'auto-submitted', value: 'auto-replied' }] }),
      { verdict: 'automatic', danger: false, requests: [], rule: 'auto-submitted header' },
    ],
    [
      'danger before a mere hint of a program',
      reply('Er zit een scheur in', { headers: [{ name: 'Precedence', value: 'bulk' }] }),
      { verdict: 'negative', danger: true, severity: 'major', rule: 'word of danger: scheur' },
    ],
    [
      'danger before an absence',
      reply('Ik ben afwezig tot maandag maar het dak lekt'),
      { verdict: 'negative', danger: true },
    ],
    [
      'blame before an absence',
      reply('Ik ben tot maandag met vakantie maar de tekening klopt niet'),
      { verdict: 'negative', severity: 'medium' },
    ],
    [
      'a question before an absence',
      reply('Ik ben op vakantie tot maandag. Kunt u dan bellen?'),
      { verdict: 'question' },
    ],
    [
      'a hint of a program before the words',
      reply('Prima, bedankt', { subject: 'Automatisch antwoord: vraag' }),
      { verdict: 'automatic' },
    ],
    ['danger before a grade', reply('9, maar het lekt'), { verdict: 'negative', danger: true, severity: 'major' }],
    [
      'a request beside praise',
      reply('Tevreden hoor. Graag wel uit de nieuwsbrief, geen nieuwsbrief meer.'),
      { verdict: 'neutral', requests: ['opt-out'], optOutTopic: 'newsletter' },
    ],
    [
      'a request beside blame',
      reply('Slecht werk. Verwijder mijn gegevens.'),
      { verdict: 'negative', severity: 'medium', requests: ['erasure'] },
    ],
    ['a saying', reply('Helemaal tevreden'), { rule: 'words: tevreden' }],
    ['a grade', reply('Ik geef een 5'), { verdict: 'negative', rule: 'grade 5' }],
    ['nothing to read', reply('>'.repeat(3)), { verdict: 'unsure' }],
  ])('%s', (_, given, reading) => expect(readReply(given)).toMatchObject(reading));

  test('the classifier, where no rule does', () => {
    const { rule, confidence } = readReply(reply('De jongens hebben de hele dag staan fluiten op de steiger'));
    expect(rule).toMatch(/^bayes 0\.\d\d$/);
    expect(confidence).toBeGreaterThan(0);
    expect(confidence).toBeLessThanOrEqual(1);
  });
});

test('a signature and a quote decide nothing', () => {
  const signed = 'Prima.\n\nMet vriendelijke groet,\nmr. J. de Vries, advocaat\nRechtsbijstand Noord';
  expect(readReply(reply(signed + quote))).toMatchObject({ words: 'Prima.', verdict: 'positive', danger: false });
});

test('danger in the subject counts, and none of our own subjects has it', () => {
  const given = reply('Zie boven.', { subject: 'Scheur in de gevel' });
  expect(readReply(given)).toMatchObject({ danger: true, severity: 'major', rule: 'word of danger: scheur' });
  const subjects = Object.values(catalog).map(({ subject }) => `Re: ${subject}`);
  expect(subjects.filter((subject) => readReply(reply('ja', { subject })).danger)).toEqual([]);
});

test('a rule names words of our dictionaries only', () => {
  const { rule } = readReply(reply('Mevrouw Jansen van de Dorpsstraat is niet echt tevreden'));
  expect(rule).toBe('words: niet … tevreden');
});

describe('words beside a press', () => {
  test.each([
    [
      'De muur is gescheurd',
      { verdict: 'negative', danger: true, severity: 'major', requests: [], optOutTopic: undefined },
    ],
    [
      'Er staan fouten in',
      { verdict: 'negative', danger: false, severity: 'medium', requests: [], optOutTopic: undefined },
    ],
    ['Het duurde lang', { verdict: 'unsure', danger: false, severity: 'minor', requests: [], optOutTopic: undefined }],
    [
      'Geen aanbiedingen meer aub',
      { verdict: 'neutral', danger: false, severity: 'minor', requests: ['opt-out'], optOutTopic: 'offers' },
    ],
    ['', { verdict: 'unsure', danger: false, severity: 'minor', requests: [], optOutTopic: undefined }],
  ])('%j', (words, read) => expect(readWords(words)).toEqual(read));
});

describe('the version', () => {
  test('is that of the rules and the examples', () => {
    const { version } = readReply(reply('ja'));
    expect(version).toMatch(/^r1-[0-9a-f]{10}$/);
    expect(createReader(examples)(reply('nee')).version).toBe(version);
    expect(createReader(examples.slice(1))(reply('nee')).version).not.toBe(version);
  });
});

test('no reply breaks it, and danger always reaches a person as a major complaint', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('scheur', 'niet', 'tevreden', '?', '\n', '> ', 'Op 3 mei schreef a@b:', '9', 'advocaat', '😡'),
  );
  const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(' '));
  const headers = fc.array(fc.record({ name: fc.string(), value: fc.string() }), { maxLength: 3 });
  fc.assert(
    fc.property(fc.record({ subject: text, from: text, text, headers }), (given) => {
      const reading = readReply(given);
      expect(reading.confidence).toBeGreaterThanOrEqual(0);
      expect(reading.confidence).toBeLessThanOrEqual(1);
      expect(reading.optOutTopic !== undefined).toBe(reading.requests.includes('opt-out'));
      if (reading.danger) expect(reading).toMatchObject({ verdict: 'negative', severity: 'major' });
      expect(readReply(given)).toEqual(reading);
    }),
    { numRuns: 500 },
  );
});

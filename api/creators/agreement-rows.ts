import type { CreatorTerms } from '../../domain/creator/terms.ts';
import { premiumOf } from '../../domain/creator/warnings.ts';
import { boundWords, exclusivityWords, exitWords, rightsWords } from '../../templates/creator-words.ts';
import { dutch } from './dutch-numbers.ts';

/** An agreement in plain words, line by line. `words`: what was typed, by id. */
export function agreementRows(terms: CreatorTerms, words: ReadonlyMap<string, string>) {
  const said = (id: string): string => words.get(id) ?? '';
  const premium = premiumOf(terms);
  const paid = (cents: number): string => (cents === 0 ? 'zonder vergoeding' : dutch.euros(cents));
  return [
    ['Looptijd', `${dutch.day(terms.from)} tot en met ${dutch.day(terms.until)} (${terms.months} maanden)`],
    ['Betaaltermijn', `${terms.paymentTermDays} dagen`],
    ...terms.licences.map(({ rights, months, paidCents, noteId }) => [
      'Rechten',
      `${said(noteId)}: ${rightsWords[rights]}, ${months === undefined ? 'voor altijd' : `${months} maanden`}, ${paid(paidCents)}`,
    ]),
    ...(terms.licences.length === 0 ? [['Rechten', 'niet afgesproken']] : []),
    [
      'Exclusiviteit',
      `${exclusivityWords[terms.exclusivity.reach]}${terms.exclusivity.reach === 'none' ? '' : `, ${paid(terms.exclusivity.paidCents)}`}`,
    ],
    ...terms.clauses.map(({ about, binds, target, noteId }) => [
      { performance: 'Resultaat', penalty: 'Boete', other: 'Afspraak' }[about],
      `${said(noteId)} (${boundWords[binds]}${target === undefined ? '' : `, vanaf ${dutch.number(target)}`})`,
    ]),
    ...terms.incentives.map(({ noteId, target, cents }) => [
      'Beloning',
      `${dutch.euros(cents)} bij ${dutch.number(target)} ${said(noteId)}`,
    ]),
    ...(premium === undefined ? [] : [['Meerprijs', `${dutch.percent(premium)} boven los werk`]]),
    ['Adviesraad', terms.advisorySeat ? 'met een plek' : 'geen plek'],
    ['Bij het einde', terms.exit.map((item) => exitWords[item]).join(', ') || 'geen scenario afgesproken'],
  ].map(([label = '', value = '']) => ({ label, value }));
}

/** Every id of words in an agreement. */
export const wordsIn = ({ licences, clauses, incentives }: CreatorTerms): string[] =>
  [...licences, ...clauses, ...incentives].map(({ noteId }) => noteId);

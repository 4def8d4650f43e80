import type { ErrorRequestHandler } from 'express';
import type { Bureau } from '../../templates/mail-variables.ts';
import { localsOf } from './locals.ts';
import { MessagePage } from '../pages/message-page.tsx';
import { sendPage } from '../pages/send-page.ts';
import { placeOf } from './place-of.ts';
import { problemOf } from './problem-of.ts';

/** The last handler of the pages: a customer reads words, not a problem document. */
export const pageProblem =
  (bureau: Bureau): ErrorRequestHandler =>
  (error: unknown, _req, res, next) => {
    const { status, code, details } = problemOf(error);
    if (status >= 500) localsOf(res).log.error({ code, at: placeOf(error) }, 'a page broke');
    if (res.headersSent) {
      next(error);
      return;
    }
    res.set({ ...details.headers });
    const [title, words] = wordsOf(status);
    sendPage(res, status, <MessagePage bureau={bureau} title={title} words={words} />);
  };

function wordsOf(status: number): [title: string, words: string] {
  if (status === 429)
    return ['Even geduld', 'Er kwamen te veel verzoeken achter elkaar. Probeer het over een minuut opnieuw.'];
  if (status === 413)
    return [
      'Uw tekst is te lang',
      'Er is nog niets opgeslagen. Ga één stap terug: daar staat uw tekst nog. Maak hem korter, of mail hem ons.',
    ];
  if (status < 500)
    return ['Dat lukte niet', 'Wij konden dit verzoek niet lezen. Open de mail nog eens en klik daar op de knop.'];
  return ['Er ging iets mis bij ons', 'Uw keuze is nog niet opgeslagen. Probeer het over een paar minuten opnieuw.'];
}

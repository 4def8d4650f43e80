import type { DocumentId, Documents } from '../../documents/document-data.ts';
import type { Pictures } from '../../documents/render-pdf.ts';
import { bureauMail } from '../mails/example-bureau.ts';

const { bureau } = bureauMail;
const head = { date: 'dinsdag 3 maart 2027', bureau };

/** One of every document. */
export const documentExamples: { [Id in DocumentId]: { data: Documents[Id]; pictures?: Pictures } } = {
  letter: { data: { ...head, title: 'Een brief', paragraphs: ['Een alinea met € 1.250 en 50 %.', 'En nog een.'] } },
  potential: {
    data: {
      ...head,
      title: 'Verbouwpotentie',
      partner: 'Visser Makelaars',
      house: 'Lindelaan 12, 8601 AB Sneek',
      possible: [
        'Een uitbouw van drie meter over de hele achtergevel past goed bij deze woning uit 1931.',
        'Op zolder is ruimte voor een dakkapel aan de achterkant.',
      ],
      structure: [
        'De achtergevel draagt de verdiepingsvloer. Daar komt een stalen ligger met twee kolommen op een nieuwe fundering.',
      ],
      cost: '€ 45.000 tot € 65.000',
      permit: 'Misschien: dat hangt af van het plan en van de gemeente',
      advice: ['Laat eerst de fundering bekijken. Daarna maken wij de berekening in één week.'],
    },
  },
};

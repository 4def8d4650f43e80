import type { DocumentId, Documents } from '../../documents/document-data.ts';
import type { Pictures } from '../../documents/render-pdf.ts';
import { bureauMail } from '../mails/example-bureau.ts';

const { bureau } = bureauMail;
const head = { date: 'dinsdag 3 maart 2027', bureau };

/** One of every document. */
export const documentExamples: { [Id in DocumentId]: { data: Documents[Id]; pictures?: Pictures } } = {
  'self-billed': {
    data: {
      ...{ ...head, title: 'Factuur 2027-0012', number: '2027-0012', kindWords: 'Factuur uitgereikt door afnemer' },
      payee: { name: 'Bouwblog B.V.', addressLines: ['Kade 4', '3511 AB Utrecht'], vatId: 'NL004495445B01' },
      lines: [
        ...[{ on: '2 februari 2027', words: 'Commissie over opdracht P-7f3k2m9x', base: '€ 1.250', percent: '10 %' }],
        ...[{ on: '20 februari 2027', words: 'Teruggedraaid: opdracht P-2m9x7f3k', base: '− € 300', percent: '10 %' }],
      ].map((line, n) => ({ ...line, amount: n === 0 ? '€ 125' : '− € 30' })),
      ...{ net: '€ 95', vat: { words: 'Btw 21 %', amount: '€ 19,95' }, total: '€ 114,95' },
      vatWords: 'Over deze vergoeding berekenen wij 21 % btw.',
      paidWords: 'Betaald op 3 maart 2027, op de rekening die eindigt op 4300.',
    },
  },
  letter: { data: { ...head, title: 'Een brief', paragraphs: ['Een alinea met € 1.250 en 50 %.', 'En nog een.'] } },
};

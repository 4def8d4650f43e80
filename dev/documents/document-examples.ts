import type { DocumentId, Documents } from '../../documents/document-data.ts';
import type { Pictures } from '../../documents/render-pdf.ts';
import { blocksOf } from '../../templates/materials/blocks-of.ts';
import { type MaterialWords, materialTexts } from '../../templates/materials/materials.ts';
import { bureauMail } from '../mails/example-bureau.ts';

const { bureau } = bureauMail;
const head = { date: 'dinsdag 3 maart 2027', bureau };

const exampleWords: MaterialWords = {
  ...{ bureau: bureau.name, telefoon: bureau.phone, mailadres: bureau.email, contact: 'Marieke Postma' },
  ...{ naam: 'Sanne Visser', link: 'https://mijn.bureaubroersma.nl/a/verbouwblog', commissie: '10', dagen: '90' },
  ...{ vanaf: '€ 50', prijs: () => 'Prijs, zonder btw: vanaf € 450' },
};

/** One of every document. */
export const documentExamples: { [Id in DocumentId]: { data: Documents[Id]; pictures?: Pictures } } = {
  'quick-start': {
    data: {
      ...{ ...head, title: 'Snel beginnen' },
      blocks: materialTexts('snelstart', exampleWords).flatMap(blocksOf),
    },
  },
  letter: { data: { ...head, title: 'Een brief', paragraphs: ['Een alinea met € 1.250 en 50 %.', 'En nog een.'] } },
};

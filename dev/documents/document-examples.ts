import { brochureOf } from '../../documents/toolkit/brochure-of.ts';
import { caseStudyOf } from '../../documents/toolkit/case-study-of.ts';
import type { CoBranded } from '../../documents/toolkit/co-branded.ts';
import { priceListOf } from '../../documents/toolkit/price-list-of.ts';
import { projectPicture, projectPictures } from '../../documents/toolkit/project-pictures.ts';
import { euros } from '../../mail/text.ts';
import type { DocumentId, Documents } from '../../documents/document-data.ts';
import type { Pictures } from '../../documents/render-pdf.ts';
import { bureauMail } from '../mails/example-bureau.ts';

const { bureau } = bureauMail;
const coBranded: CoBranded = {
  ...{ bureau, date: 'dinsdag 3 maart 2027', kind: 'contractor' },
  partner: {
    name: 'Visser Bouw',
    contactName: 'Sanne Visser',
    phone: '06 12345678',
    email: 'sanne@visserbouw.example',
  },
};
/** Made up: what the bureau asks is set by itself. */
const lines = [
  { name: 'Berekening dakkapel', fromCents: 45_000 },
  { name: 'Berekening draagmuur', fromCents: 39_500 },
  { name: 'Berekening uitbouw', fromCents: 89_000 },
];
const head = { date: 'dinsdag 3 maart 2027', bureau };

/** One of every document. */
export const documentExamples: { [Id in DocumentId]: { data: Documents[Id]; pictures?: Pictures } } = {
  brochure: { data: brochureOf(coBranded), pictures: projectPictures() },
  'case-study': { data: caseStudyOf(coBranded), pictures: { project: projectPicture('draagmuur') } },
  'price-list': { data: priceListOf({ ...coBranded, lines, discount: { percent: 10, tier: 'silver' }, euros }) },
  'word-mark': { data: { title: bureau.name, name: bureau.name } },
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

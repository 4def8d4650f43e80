import { brochureOf } from '../../documents/toolkit/brochure-of.ts';
import { caseStudyOf } from '../../documents/toolkit/case-study-of.ts';
import type { CoBranded } from '../../documents/toolkit/co-branded.ts';
import { priceListOf } from '../../documents/toolkit/price-list-of.ts';
import { projectPicture, projectPictures } from '../../documents/toolkit/project-pictures.ts';
import { euros } from '../../mail/text.ts';
import type { DocumentId, Documents } from '../../documents/document-data.ts';
import type { Pictures } from '../../documents/render-pdf.ts';
import { blocksOf } from '../../templates/materials/blocks-of.ts';
import { type MaterialWords, materialTexts } from '../../templates/materials/materials.ts';
import { bureauMail } from '../mails/example-bureau.ts';
import { quarterReportExample, valueMatrixExample } from './review-examples.ts';
import { creatorDocuments } from './creator-documents.ts';

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

const exampleWords: MaterialWords = {
  ...{ bureau: bureau.name, telefoon: bureau.phone, mailadres: bureau.email, contact: 'Marieke Postma' },
  ...{ naam: 'Sanne Visser', link: 'https://mijn.bureaubroersma.nl/a/verbouwblog', commissie: '10', dagen: '90' },
  ...{ vanaf: '€ 50', prijs: () => 'Prijs, zonder btw: vanaf € 450' },
};

/** One of every document. */
export const documentExamples: { [Id in DocumentId]: { data: Documents[Id]; pictures?: Pictures } } = {
  brochure: { data: brochureOf(coBranded), pictures: projectPictures() },
  'case-study': { data: caseStudyOf(coBranded), pictures: { project: projectPicture('draagmuur') } },
  'price-list': { data: priceListOf({ ...coBranded, lines, discount: { percent: 10, tier: 'silver' }, euros }) },
  'word-mark': { data: { title: bureau.name, name: bureau.name } },
  'self-billed': {
    data: {
      ...{ ...head, title: 'Factuur 2027-0012', number: '2027-0012', kindWords: 'Factuur uitgereikt door afnemer' },
      payee: { name: 'Bouwblog B.V.', addressLines: ['Kade 4', '3511 AB Utrecht'], vatId: 'NL004495445B01' },
      buyerVatId: 'NL001234567B01',
      lines: [
        ...[{ on: '2 februari 2027', words: 'Commissie over opdracht P-7f3k2m9x', base: '€ 1.250', percent: '10 %' }],
        ...[{ on: '20 februari 2027', words: 'Teruggedraaid: opdracht P-2m9x7f3k', base: '− € 300', percent: '10 %' }],
      ].map((line, n) => ({ ...line, amount: n === 0 ? '€ 125' : '− € 30' })),
      ...{ net: '€ 95', vat: { words: 'Btw 21 %', amount: '€ 19,95' }, total: '€ 114,95' },
      vatWords: 'Over deze vergoeding berekenen wij 21 % btw.',
      paidWords: 'Betaald op 3 maart 2027, op de rekening die eindigt op 4300.',
    },
  },
  'quick-start': {
    data: {
      ...{ ...head, title: 'Snel beginnen' },
      blocks: materialTexts('snelstart', exampleWords).flatMap(blocksOf),
    },
  },
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
  'quarter-report': quarterReportExample(head),
  'value-matrix': valueMatrixExample(head),
  ...creatorDocuments,
};

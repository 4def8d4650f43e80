import type { DocumentId, Documents } from '../../documents/document-data.ts';
import type { Pictures } from '../../documents/render-pdf.ts';
import { bureauMail } from '../mails/example-bureau.ts';
import { creatorDocuments } from './creator-documents.ts';

const { bureau } = bureauMail;
const head = { date: 'dinsdag 3 maart 2027', bureau };

/** One of every document. */
export const documentExamples: { [Id in DocumentId]: { data: Documents[Id]; pictures?: Pictures } } = {
  letter: { data: { ...head, title: 'Een brief', paragraphs: ['Een alinea met € 1.250 en 50 %.', 'En nog een.'] } },
  ...creatorDocuments,
};

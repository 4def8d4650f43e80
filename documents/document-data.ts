import type { SelfBilledDocument } from './self-billed.ts';

/** What every document is told. */
export interface DocumentHead {
  title: string;
  /** Written out: 'dinsdag 3 maart 2027'. */
  date: string;
  bureau: { name: string; address: string; phone: string; email: string };
}

/** Of each Typst template `documents/<id>.typ`, what it must be given. Optional things are null, never absent. */
export interface Documents {
  /** A sheet with a title and paragraphs. */
  letter: DocumentHead & { paragraphs: readonly string[] };
  'self-billed': DocumentHead & SelfBilledDocument;
}

export type DocumentId = keyof Documents;

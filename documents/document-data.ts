import type { TextBlock } from '../templates/materials/blocks-of.ts';

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
  /** How an affiliate begins: one to three pages. */
  'quick-start': DocumentHead & { blocks: readonly TextBlock[] };
}

export type DocumentId = keyof Documents;

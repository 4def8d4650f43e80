import type { CreatorDocuments } from './creator-data.ts';
import type { DocumentHead } from './document-head.ts';

/** Of each Typst template `documents/<id>.typ`, what it must be given. Optional things are null, never absent. */
export interface Documents extends CreatorDocuments {
  /** A sheet with a title and paragraphs. */
  letter: DocumentHead & { paragraphs: readonly string[] };
}

export type DocumentId = keyof Documents;

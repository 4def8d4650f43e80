import type { ToolkitDocuments } from './toolkit-documents.ts';

/** What every document is told. */
export interface DocumentHead {
  title: string;
  /** Written out: 'dinsdag 3 maart 2027'. */
  date: string;
  bureau: { name: string; address: string; phone: string; email: string };
}

/** Of each Typst template `documents/<id>.typ`, what it must be given. Optional things are null, never absent. */
export interface Documents extends ToolkitDocuments {
  /** A sheet with a title and paragraphs. */
  letter: DocumentHead & { paragraphs: readonly string[] };
  /** What a house could become; `partner`: the estate agent who asked. */
  potential: DocumentHead & {
    partner: string | null;
    house: string;
    possible: readonly string[];
    structure: readonly string[];
    cost: string;
    permit: string;
    advice: readonly string[];
  };
}

export type DocumentId = keyof Documents;

import type { ToolkitDocuments } from './toolkit-documents.ts';
import type { QuarterReportData } from './quarter-report-data.ts';
import type { ValueMatrixData } from './value-matrix-data.ts';
import type { SelfBilledDocument } from './self-billed.ts';
import type { TextBlock } from '../templates/materials/blocks-of.ts';
import type { CreatorDocuments } from './creator-data.ts';
import type { DocumentHead } from './document-head.ts';

/** Of each Typst template `documents/<id>.typ`, what it must be given. Optional things are null, never absent. */
export interface Documents extends ToolkitDocuments, CreatorDocuments {
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
  'quarter-report': DocumentHead & QuarterReportData;
  'value-matrix': DocumentHead & ValueMatrixData;
  /** How an affiliate begins: one to three pages. */
  'quick-start': DocumentHead & { blocks: readonly TextBlock[] };
  'self-billed': DocumentHead & SelfBilledDocument;
}

export type DocumentId = keyof Documents;

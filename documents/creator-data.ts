import type { DocumentHead } from './document-head.ts';

/** One line of a sheet: what it is, what it says, and on what that rests. */
export interface SheetRow {
  name: string;
  value: string;
  basis: string;
}

/** One habit and how it stands: a word beside the colour of its tone. */
interface HabitLine {
  words: string;
  state: string;
  tone: 'good' | 'attention' | 'unknown';
}

/** Sheets about working with creators; `creator`: whose. */
export interface CreatorDocuments {
  /** The guardrails; an empty list is room to write. */
  'creator-briefing': DocumentHead & {
    creator: string | null;
    purpose: string | null;
    audience: string | null;
    must: readonly string[];
    mustNot: readonly string[];
    free: readonly string[];
  };
  /** The four steps with their items. */
  'creator-checklists': DocumentHead & {
    creator: string;
    steps: readonly {
      name: string;
      period: string;
      items: readonly { words: string; done: boolean; state: string }[];
      kpis: readonly string[];
    }[];
  };
  'creator-stop-start': DocumentHead & { creator: string; stop: readonly HabitLine[]; start: readonly HabitLine[] };
  'creator-agreement': DocumentHead & {
    creator: string;
    rows: readonly { label: string; value: string }[];
    warnings: readonly string[];
  };
  /** Every row says whether it was measured, and of how many, or is expected. */
  'creator-board-case': DocumentHead & { about: string; rows: readonly SheetRow[]; kpis: readonly SheetRow[] };
}

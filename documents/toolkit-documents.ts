import type { DocumentHead } from './document-head.ts';

/** What a partner can hand on or keep, with his name on it. */
export interface ToolkitDocuments {
  /** For the partner's own customers: what we do, and how it goes. */
  brochure: DocumentHead & {
    partner: { name: string; role: string; lines: readonly string[] };
    lead: string;
    work: readonly { name: string; about: string; picture: string; drawn: string }[];
    steps: readonly { name: string; about: string }[];
  };
  /** How one project goes, with the picture `project`; it says that it is an example. */
  'case-study': DocumentHead & {
    partner: string;
    lead: string;
    drawn: string;
    steps: readonly { name: string; about: string; who: string }[];
    reasons: readonly string[];
  };
  /** Amounts are written out. `own`: with the partner's discount, null for all lines or for none. */
  'price-list': DocumentHead & {
    partner: string;
    lead: string;
    lines: readonly { name: string; from: string; own: string | null }[];
    discount: string | null;
    tiers: readonly { name: string; from: string; percent: string; now: boolean }[];
    terms: readonly string[];
  };
  /** The bureau's sign, with its name or alone. */
  'word-mark': { title: string; name: string | null };
}

import type { CatalogEntry } from './catalog-entry.ts';

/** What `npm run templates` leaves in `compiled/mails.json`: Handlebars sources, MJML already turned into HTML. */
export interface CompiledMails {
  /** Hash of every source it was made from: equal means there is nothing to do. */
  stamp: string;
  mails: Record<string, Pick<CatalogEntry, 'subject' | 'category' | 'topic'> & { html: string; text: string }>;
}

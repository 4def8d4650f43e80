import type { PartnerTopic } from '../domain/partner/pages.ts';
import type { CatalogEntry } from './catalog-entry.ts';
import type { PartnerMailVariables } from './partner-variables.ts';

const partner = (topic: PartnerTopic | null, subject: string, preview: string): CatalogEntry => ({
  ...{ folder: 'partner', subject, preview, topic, category: topic === null ? 'service' : 'commercial' },
});

/** Every mail to partners: part of working together, or news that can be switched off. */
export const partnerCatalog = {
  'commission-paid': partner(null, 'Uw vergoeding is uitbetaald', 'Uw vergoeding staat op uw rekening.'),
  'partner-link': partner(null, 'Uw nieuwe link', 'U vroeg ons om een nieuwe link.'),
} satisfies Record<keyof PartnerMailVariables, CatalogEntry>;

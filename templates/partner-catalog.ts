import { affiliateCareCatalog } from './affiliate-care-catalog.ts';
import type { PartnerTopic } from '../domain/partner/pages.ts';
import type { CatalogEntry } from './catalog-entry.ts';
import type { PartnerMailVariables } from './partner-variables.ts';

const partner = (topic: PartnerTopic | null, subject: string, preview: string): CatalogEntry => ({
  ...{ folder: 'partner', subject, preview, topic, category: topic === null ? 'service' : 'commercial' },
});

/** Every mail to partners: part of working together, or news that can be switched off. */
export const partnerCatalog = {
  'partner-link': partner(null, 'Uw nieuwe link', 'U vroeg ons om een nieuwe link.'),
  ...affiliateCareCatalog,
  'partner-ending': partner(null, 'Onze samenwerking eindigt', 'De laatste dag, en wat er tot dan en daarna geldt.'),
  announcement: partner('partner-news', '{{letter.title}}', 'U hoort dit als eerste.'),
  'promotion-again': partner('partner-news', 'Doet u nog mee?', 'Aanmelden kan met één klik.'),
  'new-terms': partner(null, '{{letter.title}}', 'Onze voorwaarden voor affiliates veranderen.'),
  'partner-welcome': partner(null, 'Welkom als partner', 'Wat er de komende vier weken gebeurt.'),
  'partner-toolkit': partner(null, 'Uw toolkit staat klaar', 'Brochure, logo’s en teksten met uw naam.'),
  'partner-formalised': partner(null, 'Onze samenwerking staat', 'De inwerkweken zijn klaar.'),
} satisfies Record<keyof PartnerMailVariables, CatalogEntry>;

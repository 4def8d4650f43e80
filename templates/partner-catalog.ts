import type { PartnerTopic } from '../domain/partner/pages.ts';
import type { CatalogEntry } from './catalog-entry.ts';
import type { PartnerMailVariables } from './partner-variables.ts';

const partner = (topic: PartnerTopic | null, subject: string, preview: string): CatalogEntry => ({
  ...{ folder: 'partner', subject, preview, topic, category: topic === null ? 'service' : 'commercial' },
});

/** Every mail to partners: part of working together, or news that can be switched off. */
export const partnerCatalog = {
  'partner-link': partner(null, 'Uw nieuwe link', 'U vroeg ons om een nieuwe link.'),
  'partner-welcome': partner(null, 'Welkom als partner', 'Wat er de komende vier weken gebeurt.'),
  'partner-toolkit': partner(null, 'Uw toolkit staat klaar', 'Brochure, logo’s en teksten met uw naam.'),
  'partner-formalised': partner(null, 'Onze samenwerking staat', 'De inwerkweken zijn klaar.'),
  'partner-ending': partner(null, 'Onze samenwerking eindigt', 'De laatste dag, en wat er tot dan en daarna geldt.'),
} satisfies Record<keyof PartnerMailVariables, CatalogEntry>;

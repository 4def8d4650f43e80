import type { PartnerTopic } from '../domain/partner/pages.ts';
import type { CatalogEntry } from './catalog-entry.ts';
import type { PartnerMailVariables } from './partner-variables.ts';

const partner = (topic: PartnerTopic | null, subject: string, preview: string): CatalogEntry => ({
  ...{ folder: 'partner', subject, preview, topic, category: topic === null ? 'service' : 'commercial' },
});

/** Every mail to partners: part of working together, or news that can be switched off. */
export const partnerCatalog = {
  'partner-link': partner(null, 'Uw nieuwe link', 'U vroeg ons om een nieuwe link.'),
  'creator-welcome': partner(
    null,
    'Welkom: zo gaan wij samenwerken',
    'Vier stappen in twaalf weken, en wat u van ons krijgt.',
  ),
  'creator-kick-off': partner(null, 'Wanneer past u de kick-off?', 'Een uur samen over doelen en publiek.'),
  'creator-survey': partner(null, 'Hoe bevalt onze samenwerking?', 'Drie korte vragen, één minuut.'),
} satisfies Record<keyof PartnerMailVariables, CatalogEntry>;

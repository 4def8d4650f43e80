import { affiliateCareCatalog } from './affiliate-care-catalog.ts';
import type { PartnerTopic } from '../domain/partner/pages.ts';
import type { CatalogEntry } from './catalog-entry.ts';
import type { PromiseMailVariables } from './partner-variables-promises.ts';
import type { PartnerMailVariables } from './partner-variables.ts';

const partner = (topic: PartnerTopic | null, subject: string, preview: string): CatalogEntry => ({
  ...{ folder: 'partner', subject, preview, topic, category: topic === null ? 'service' : 'commercial' },
});

/** About tiers, first projects, fees and reports. */
const promises = {
  'tier-up': partner(
    null,
    'U heeft niveau {{tier.name}}',
    'Het aantal projecten van de laatste twaalf maanden is genoeg.',
  ),
  'tier-notice': partner(null, 'Uw niveau verandert', 'Tot en met {{date lastDay}} verandert er niets.'),
  'tier-kept': partner(null, 'U houdt niveau {{tier.name}}', 'Het aantal projecten is weer genoeg.'),
  'first-projects': partner(null, 'Dank u wel voor uw opdracht', 'Hoeveel van uw eerste projecten er nog zijn.'),
  'agent-reward': partner(null, 'U verdiende {{euros cents}}', 'Het project van uw klant is opgeleverd.'),
  'agent-reward-reversed': partner(null, 'Een bedrag vervalt', 'Het project ging toch niet door.'),
  'potential-report': partner(null, 'Uw rapport verbouwpotentie', 'Wat er mogelijk is met deze woning.'),
} satisfies Record<keyof PromiseMailVariables, CatalogEntry>;

/** Every mail to partners: part of working together, or news that can be switched off. */
export const partnerCatalog = {
  'commission-paid': partner(null, 'Wij maakten een bedrag naar u over', 'Uw vergoeding staat op uw rekening.'),
  'partner-link': partner(null, 'Uw nieuwe link', 'U vroeg ons om een nieuwe link.'),
  ...promises,
  ...affiliateCareCatalog,
  'partner-ending': partner(null, 'Onze samenwerking eindigt', 'De laatste dag, en wat er tot dan en daarna geldt.'),
  announcement: partner('partner-news', '{{letter.title}}', 'U hoort dit als eerste.'),
  'promotion-again': partner('partner-news', 'Doet u nog mee?', 'Aanmelden kan met één klik.'),
  'new-terms': partner(null, '{{letter.title}}', 'Onze voorwaarden voor affiliates veranderen.'),
  'partner-welcome': partner(null, 'Welkom als partner', 'Wat er de komende vier weken gebeurt.'),
  'partner-toolkit': partner(null, 'Uw toolkit staat klaar', 'Brochure, logo’s en teksten met uw naam.'),
  'partner-formalised': partner(null, 'Onze samenwerking staat', 'De inwerkweken zijn klaar.'),
  'quarter-report': partner(
    null,
    'Uw kwartaalrapport staat klaar',
    'Volume, kwaliteit, prijs en niveau, met een grafiek per cijfer.',
  ),
  'creator-welcome': partner(
    null,
    'Welkom: zo gaan wij samenwerken',
    'Vier stappen in twaalf weken, en wat u van ons krijgt.',
  ),
  'creator-kick-off': partner(null, 'Wanneer past u de kick-off?', 'Een uur samen over doelen en publiek.'),
  'creator-survey': partner(null, 'Hoe bevalt onze samenwerking?', 'Drie korte vragen, één minuut.'),
} satisfies Record<keyof PartnerMailVariables, CatalogEntry>;

import type { AffiliateCareMails } from './affiliate-care-variables.ts';
import type { CatalogEntry } from './catalog-entry.ts';

const care = (subject: string, preview: string): CatalogEntry => ({
  ...{ folder: 'partner', subject, preview, topic: null, category: 'service' },
});

const milestoneSubject =
  '{{#if (is milestone.kind "first-sale")}}Gefeliciteerd met uw eerste verkoop 🎉' +
  '{{else if (is milestone.kind "ten-sales")}}Gefeliciteerd: {{milestone.sales}} verkopen 🎉' +
  '{{else if (is milestone.kind "thousand-euro")}}Gefeliciteerd: {{euros milestone.cents}} verdiend 🎉' +
  '{{else if (is milestone.kind "best-month")}}Uw beste maand ooit 🎉' +
  '{{else if (is milestone.kind "top-month")}}U bent affiliate van de maand 🎉' +
  '{{else}}Op koers voor uw beste maand{{/if}}';

/** Mails that look after an affiliate: part of working together. */
export const affiliateCareCatalog = {
  'affiliate-welcome': care('Welkom, zo begint u', 'Wat u verdient, wanneer wij betalen en wie u helpt.'),
  milestone: care(milestoneSubject, 'Daar staan wij even bij stil.'),
  'personal-note': care('Een bericht van {{managerName}}', 'Persoonlijk, en u kunt gewoon antwoorden.'),
  'partner-answer': care('Antwoord op uw bericht', 'Hier is ons antwoord.'),
  'partner-interim': care('Wij hebben uw vraag', 'Wij zoeken het uit, en zeggen wanneer u antwoord hebt.'),
  'feedback-thanks': care('Dank u, wij nemen het mee', 'Wat u schreef, ligt bij wie er iets aan kan doen.'),
  'feedback-acted': care('Dit deden wij met wat u zei', 'U zei hoe het beter kan. Dit kwam ervan.'),
  'affiliate-survey': care('Eén vraag over onze samenwerking', 'Een cijfer is genoeg.'),
  'affiliate-session': care(
    'Uitnodiging: een sessie voor affiliates',
    'Met andere affiliates aan tafel of op het scherm.',
  ),
  'help-offer': care('Kunnen wij u ergens mee helpen?', 'Nieuw materiaal, of een kwartier meedenken.'),
} satisfies Record<keyof AffiliateCareMails, CatalogEntry>;

/** The pages a partner reaches by a signed link. */
export const partnerPages = [
  'home',
  'report',
  'payments',
  'referral',
  'potential',
  /** Of affiliates and creators. */
  ...(['materials', 'figures'] as const),
  'survey',
  'creator-briefing',
  'creator-survey',
] as const;
export type PartnerPage = (typeof partnerPages)[number];

/** What a partner can switch off; everything else is part of working together. */
export const partnerTopics = ['partner-news'] as const;
export type PartnerTopic = (typeof partnerTopics)[number];

/** How long each of the four steps lasts at most: twelve weeks in all (rules, section 11). */
export const roadmapStepLasts = { weeks: 3 } as const;

/** From strangers to partners in four steps: what is done in each, with proof, and what it is measured by (rules, section 11). */
export const roadmap = [
  { step: 'alignment', items: ['kick-off', 'first-insight'], kpis: ['brand-fit', 'audience-overlap'] },
  { step: 'guardrails', items: ['briefing-canvas', 'own-words'], kpis: ['satisfaction', 'authenticity'] },
  { step: 'ambassadorship', items: ['agreement', 'advisory-board'], kpis: ['retention', 'share-of-voice'] },
  { step: 'mutual-value', items: ['growth-tools', 'growth-data'], kpis: ['portfolio-growth', 'value-index'] },
] as const;

export type RoadmapStep = (typeof roadmap)[number]['step'];
export type RoadmapItem = (typeof roadmap)[number]['items'][number];
export type CreatorKpi = (typeof roadmap)[number]['kpis'][number];

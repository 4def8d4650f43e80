import type { VNode } from 'preact';
import type { PartnerKind } from '../../domain/partner/kinds.ts';
import { creatorSection } from '../creators/creator-section.tsx';
import type { ApiDeps } from '../deps.ts';
import { affiliateSection } from './affiliate-section.tsx';
import { contactSection } from './contact-section.tsx';
import type { HomeSection } from './home-section.ts';
import { reportSection } from '../partner-reviews/report-section.tsx';
import type { PartnerVisit } from './partner-page.tsx';
import { progressSection } from './progress-section.tsx';
import { agentSection, firstProjectsSection, tierSection } from './promise-sections.tsx';
import { promisesSection } from './promises-section.tsx';
import { toolkitSection } from './toolkit-section.tsx';

/** What each kind of partner finds on his page, from top to bottom: a section more is a line more. */
const sections = {
  contractor: [tierSection, progressSection, reportSection, toolkitSection, promisesSection, contactSection],
  architect: [firstProjectsSection, progressSection, reportSection, toolkitSection, promisesSection, contactSection],
  'estate-agent': [agentSection, progressSection, reportSection, toolkitSection, promisesSection, contactSection],
  affiliate: [affiliateSection, contactSection],
  creator: [creatorSection, affiliateSection, contactSection],
  'joint-venture': [reportSection, contactSection],
} as const satisfies Record<PartnerKind, readonly HomeSection[]>;

export async function homeSections(deps: ApiDeps, visit: PartnerVisit): Promise<VNode[]> {
  const ofKind: readonly HomeSection[] = sections[visit.history.kind];
  const shown = await Promise.all(ofKind.map(async (section) => section(deps, visit)));
  return shown.flatMap((one) => one ?? []);
}

import type { VNode } from 'preact';
import type { PartnerKind } from '../../domain/partner/kinds.ts';
import { affiliateSection } from './affiliate-section.tsx';
import type { ApiDeps } from '../deps.ts';
import { contactSection } from './contact-section.tsx';
import type { HomeSection } from './home-section.ts';
import type { PartnerVisit } from './partner-page.tsx';
import { agentSection, firstProjectsSection, promiseSection, tierSection } from './promise-sections.tsx';

/** One part of a partner's own page, with its own `<h2>`; undefined where there is nothing to show yet. */
export type HomeSection = (deps: ApiDeps, visit: PartnerVisit) => VNode | undefined | Promise<VNode | undefined>;

/** What each kind of partner finds on his page, from top to bottom: a section more is a line more. */
const sections = {
  contractor: [tierSection, promiseSection],
  architect: [firstProjectsSection, promiseSection],
  'estate-agent': [agentSection, promiseSection],
  affiliate: [],
  creator: [],
  contractor: [],
  architect: [],
  'estate-agent': [],
  affiliate: [affiliateSection],
  creator: [affiliateSection],
  'joint-venture': [],
} as const satisfies Record<PartnerKind, readonly HomeSection[]>;
import { progressSection } from './progress-section.tsx';
import { promisesSection } from './promises-section.tsx';
import { toolkitSection } from './toolkit-section.tsx';

/** What each kind of partner finds on his page, from top to bottom: a section more is a line more. */
const sections = {
  contractor: [progressSection, toolkitSection, promisesSection, contactSection],
  architect: [progressSection, toolkitSection, promisesSection, contactSection],
  'estate-agent': [progressSection, toolkitSection, promisesSection, contactSection],
  affiliate: [contactSection],
  creator: [contactSection],
  'joint-venture': [contactSection],
} as const satisfies Record<PartnerKind, readonly HomeSection[]>;

export async function homeSections(deps: ApiDeps, visit: PartnerVisit): Promise<VNode[]> {
  const ofKind: readonly HomeSection[] = sections[visit.history.kind];
  const shown = await Promise.all(ofKind.map(async (section) => section(deps, visit)));
  return shown.flatMap((one) => one ?? []);
}

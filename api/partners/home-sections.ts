import type { VNode } from 'preact';
import type { PartnerKind } from '../../domain/partner/kinds.ts';
import { affiliateSection } from './affiliate-section.tsx';
import type { ApiDeps } from '../deps.ts';
import type { PartnerVisit } from './partner-page.tsx';

/** One part of a partner's own page, with its own `<h2>`; undefined where there is nothing to show yet. */
export type HomeSection = (deps: ApiDeps, visit: PartnerVisit) => VNode | undefined | Promise<VNode | undefined>;

/** What each kind of partner finds on his page, from top to bottom: a section more is a line more. */
const sections = {
  contractor: [],
  architect: [],
  'estate-agent': [],
  affiliate: [affiliateSection],
  creator: [affiliateSection],
  'joint-venture': [],
} as const satisfies Record<PartnerKind, readonly HomeSection[]>;

export async function homeSections(deps: ApiDeps, visit: PartnerVisit): Promise<VNode[]> {
  const ofKind: readonly HomeSection[] = sections[visit.history.kind];
  const shown = await Promise.all(ofKind.map((section) => section(deps, visit)));
  return shown.flatMap((one) => one ?? []);
}

import type { VNode } from 'preact';
import type { ApiDeps } from '../deps.ts';
import type { PartnerVisit } from './partner-page.tsx';

/** One part of a partner's own page, with its own `<h2>`; undefined where there is nothing to show yet. */
export type HomeSection = (deps: ApiDeps, visit: PartnerVisit) => VNode | undefined | Promise<VNode | undefined>;

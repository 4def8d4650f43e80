import type { ClosingDays, Instant } from '../calendar.ts';
import type { Context } from '../context.ts';
import type { Wanted } from '../step.ts';
import type { PartnerHistory } from './history.ts';

/** What every rule of a partner's plan looks at. */
export interface PartnerScope {
  subject: string;
  now: Instant;
  closing: ClosingDays;
  context: Context;
  history: PartnerHistory;
}

/** A part of a partner's plan. */
export type PartnerSteps = (scope: PartnerScope) => Wanted[];

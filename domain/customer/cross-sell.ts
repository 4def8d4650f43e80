import type { Wanted } from '../step.ts';
import type { Scope } from './want.ts';

/** What a customer may build next, as a mail of its own (rules, section 2). */
export const crossSellSteps = (_scope: Scope): Wanted[] => [];

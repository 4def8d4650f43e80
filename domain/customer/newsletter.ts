import type { Wanted } from '../step.ts';
import type { Scope } from './want.ts';

/** The newsletters of the club (rules, section 3). */
export const newsletterSteps = (_scope: Scope): Wanted[] => [];

import type { Wanted } from '../step.ts';
import type { Scope } from './want.ts';

/** Silence, a rejected quote, mails nobody opens: each is answered once an episode (rules, section 6). */
export const winBackSteps = (_scope: Scope): Wanted[] => [];

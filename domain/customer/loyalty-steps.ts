import type { Wanted } from '../step.ts';
import type { Scope } from './want.ts';

/** The club: an upgrade of the level is announced once; what a person must deliver becomes a task. */
export const loyaltySteps = (_scope: Scope): Wanted[] => [];

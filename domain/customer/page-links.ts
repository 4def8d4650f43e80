import type { Wanted } from '../step.ts';
import type { Scope } from './want.ts';

/** A fresh link to a page of the customer, where he asked for it. */
export const pageLinkSteps = (_scope: Scope): Wanted[] => [];

import type { Wanted } from '../step.ts';
import type { Scope } from './want.ts';

/** The referral programme: who brought this customer is told how far he came; rewards are booked and told. */
export const referralSteps = (_scope: Scope): Wanted[] => [];

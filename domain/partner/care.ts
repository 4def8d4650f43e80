import { agreementSteps } from './agreements.ts';
import { endingSteps } from './ending.ts';
import { jointActionSteps } from './joint-action-steps.ts';
import { questionSteps } from './questions.ts';
import { reachSteps } from './reach.ts';
import type { PartnerSteps } from './scope.ts';

/** What we owe every partner besides his programme. */
const parts = [questionSteps, reachSteps, agreementSteps, jointActionSteps, endingSteps] as const;

/** Agreements that end, joint actions, an answer to what he writes, a call where mail does not arrive, a decent end. */
export const careSteps: PartnerSteps = (scope) => parts.flatMap((part) => part(scope));

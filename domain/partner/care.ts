import { questionSteps } from './questions.ts';
import type { PartnerSteps } from './scope.ts';

/** What we owe every partner besides his programme: agreements that end, joint actions, an answer to what he writes. */
export const careSteps: PartnerSteps = (scope) => [...questionSteps(scope)];

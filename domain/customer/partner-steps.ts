import { doneWanted } from '../done.ts';
import type { StepNature, Wanted } from '../step.ts';
import { wordsToPartners } from './partner-words.ts';
import { ruledOutByPerson, type Scope } from './want.ts';

/** Word to the journeys of partners; money hangs on it, so closing a journey does not stop it. */
export const partnerSteps = ({ history, subject }: Scope): Wanted[] =>
  wordsToPartners(history, subject).map(({ key, at, projectId }) => {
    const step: StepNature = {
      ...{ key, kind: 'partner', channel: 'journey', category: 'service', timing: 'exact' },
      ...(projectId !== undefined && { projectId }),
    };
    const never = history.closed?.type === 'mergedInto' ? ruledOutByPerson(history, key, at) : undefined;
    return doneWanted(history.done, { step, dueAt: at, wantedSince: at, rank: 0, never });
  });

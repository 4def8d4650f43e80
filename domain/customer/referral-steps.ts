import { doneWanted } from '../done.ts';
import type { StepNature, Wanted } from '../step.ts';
import type { Instant } from '../calendar.ts';
import type { History } from './history.ts';
import { wordsToIntroducers } from './introducer-words.ts';
import { rewardSteps } from './reward-steps.ts';
import { ruledOutByPerson, type Scope } from './want.ts';

/** The referral programme: who brought this customer is told how far he came; rewards are booked and told. */
export const referralSteps = (scope: Scope): Wanted[] => [
  ...leadSteps(scope),
  ...introducerSteps(scope),
  ...rewardSteps(scope),
];

/** Who registered is called, unless an order came in already. */
function leadSteps({ history }: Scope): Wanted[] {
  const { registered, orders } = history;
  if (!registered) return [];
  const since = [...orders.values()].some(
    ({ quotedAt, orderedAt, deliveredAt }) => quotedAt ?? orderedAt ?? deliveredAt,
  );
  const step: StepNature = {
    ...{ key: 'lead:registered', kind: 'task', channel: 'task', category: 'service', timing: 'exact' },
    task: 'new-lead',
  };
  const never = since ? 'quoted or ordered since' : undefined;
  return [exact(history, { step, at: registered.happenedAt, since: registered.recordedAt, never })];
}

/** Word to the journeys of introducers; money hangs on it, so closing a journey does not stop it. */
const introducerSteps = ({ history, subject }: Scope): Wanted[] =>
  wordsToIntroducers(history, subject).map(({ key, at, projectId }) =>
    exact(history, {
      step: {
        ...{ key, kind: 'introducer', channel: 'journey', category: 'service', timing: 'exact' },
        ...(projectId !== undefined && { projectId }),
      },
      at,
      since: at,
      never: undefined,
    }),
  );

function exact(
  history: History,
  { step, at, since, never }: { step: StepNature; at: Instant; since: Instant; never: string | undefined },
): Wanted {
  const merged = history.closed?.type === 'mergedInto' || step.channel === 'task';
  const ruledOut = merged ? ruledOutByPerson(history, step.key, since) : undefined;
  return doneWanted(history.done, { step, dueAt: at, wantedSince: since, rank: 0, never: ruledOut ?? never });
}

import type { Instant } from '../calendar.ts';
import type { PartnerFactOf } from './facts.ts';
import type { PartnerHistory } from './history.ts';
import type { QuarterSnapshot } from './snapshot.ts';

/** The frozen quarters of a partner, oldest first. */
export const snapshotsOf = ({ done }: Pick<PartnerHistory, 'done'>): QuarterSnapshot[] =>
  [...done.values()]
    .flatMap(({ snapshot }) => snapshot ?? [])
    .sort((a, b) => (a.quarter < b.quarter ? -1 : a.quarter > b.quarter ? 1 : 0));

/** What was agreed at the talks, in order. */
export const actionsOf = ({ facts }: Pick<PartnerHistory, 'facts'>): PartnerFactOf<'actionAgreed'>[] =>
  facts.filter((fact): fact is PartnerFactOf<'actionAgreed'> => fact.type === 'actionAgreed');

/** The step whose work an action is. */
export const actionKey = (actionId: string): string => `action:${actionId}`;

/** How an agreed action stands: done since then, or open until its day, or late. */
export interface AgreedAction {
  actionId: string;
  quarter: string;
  noteId: string;
  ownerId: string;
  dueOn: string;
  agreedAt: Instant;
  doneAt?: Instant;
}

/** The actions a quarter's report speaks of: those agreed at earlier talks that were open at its start or done since, and its own. */
export function actionsFor(history: PartnerHistory, quarter: string, startedAt: Instant): AgreedAction[] {
  return actionsOf(history).flatMap((fact) => {
    const { actionId, noteId, ownerId, dueOn, happenedAt: agreedAt } = fact;
    const doneAt = history.tasksDone.get(actionKey(actionId));
    if (fact.quarter > quarter || (doneAt !== undefined && doneAt < startedAt)) return [];
    return [
      { actionId, quarter: fact.quarter, noteId, ownerId, dueOn, agreedAt, ...(doneAt !== undefined && { doneAt }) },
    ];
  });
}

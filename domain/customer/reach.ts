import { doneWanted } from '../done.ts';
import type { Wanted } from '../step.ts';
import { ruledOutByPerson, type Scope } from './want.ts';

/** Where no mail may go to the address, a person phones instead and asks for another one (rules, section 13). */
export function reachSteps({ history }: Scope): Wanted[] {
  const { suppressed } = history;
  if (!suppressed) return [];
  const { _id, happenedAt, recordedAt } = suppressed;
  const key = `phone-instead:${_id.slice(_id.lastIndexOf('|') + 1)}`;
  const never = ruledOutByPerson(history, key, recordedAt);
  return [
    doneWanted(history.done, {
      step: { key, kind: 'task', channel: 'task', category: 'service', timing: 'exact', task: 'phone-instead' },
      dueAt: happenedAt,
      wantedSince: recordedAt,
      rank: 0,
      never,
    }),
  ];
}

import { roleAbove } from '../../domain/staff.ts';
import { isHandover } from '../../domain/work.ts';
import type { Task } from '../../store/tasks.ts';
import type { Deps } from '../deps.ts';
import type { DueStep } from '../due-step.ts';
import { whoDoes } from './who-does.ts';

/** Whose a task is after everything people said of it: who got it last, or the role above who declined it. */
export async function ownerAfter(
  deps: Deps,
  { subject, now }: Pick<DueStep, 'subject' | 'now'>,
  { key }: Pick<Task, 'key'>,
  firstOwner: string,
): Promise<string> {
  let ownerId = firstOwner;
  for (const fact of await deps.store.facts.of(subject)) {
    if (!isHandover(fact) || fact.key !== key) continue;
    ownerId = fact.type === 'taskHandedOver' ? fact.to : roleAbove((await whoDoes(deps, ownerId, now)).role);
  }
  return ownerId;
}

import { roleAbove } from '../../domain/staff.ts';
import { chasedKey, type Handover, isHandover } from '../../domain/work.ts';
import type { Task } from '../../store/tasks.ts';
import type { Deps } from '../deps.ts';
import { type DueStep, sendKey } from '../due-step.ts';
import { tellOwner, tellWatcher } from './tell-staff.ts';
import { whoDoes } from './who-does.ts';
import { wordOf } from './word-of.ts';

/** Half-way to its deadline the owner is reminded; past it the role above is told too. */
export async function chaseWork(deps: Deps, due: DueStep, kind: 'half-way' | 'overdue'): Promise<void> {
  const { subject, step, now } = due;
  const key = sendKey(subject, step.key);
  const task = await taskOf(deps, due);
  if (!task || task.doneAt !== undefined) return;
  await tellOwner(deps, task, { ...wordOf(due), key, status: kind === 'half-way' ? 'reminder' : 'overdue' });
  if (kind === 'half-way') return;
  const { role } = await whoDoes(deps, task.ownerId, now);
  await tellWatcher(deps, task, { readerId: roleAbove(role), status: 'overdue', key, at: now });
}

/** The step that gave the work a chasing step is about; a case counts its deadlines behind the key. */
const taskKeyOf = ({ step }: DueStep): string => chasedKey(step.key).replace(/#\d+$/, '');

/** A task that was declined or handed over goes to its new owner. */
export async function bringToOwner(deps: Deps, due: DueStep): Promise<void> {
  const { subject, step } = due;
  const nth = Number(step.key.slice(step.key.lastIndexOf('#') + 1));
  const to = handoversOf(due).filter(({ key }) => key === taskKeyOf(due))[nth - 1]?.to;
  const task = await taskOf(deps, due);
  if (!task || task.doneAt !== undefined || to === undefined) return;
  await deps.store.tasks.assign(task._id, { ownerId: to, dueAt: task.dueAt });
  await tellOwner(deps, { ...task, ownerId: to }, { ...wordOf(due), key: sendKey(subject, step.key), status: 'given' });
}

const handoversOf = (due: DueStep): readonly Handover[] =>
  due.kind === 'customer' || due.kind === 'partner' ? due.history.handovers : due.facts.filter(isHandover);

/** The task a step is about: of a customer found to be another, it stands under the id of then. */
function taskOf({ store }: Deps, due: DueStep): Promise<Task | undefined> {
  const key = taskKeyOf(due);
  const given = due.kind === 'customer' ? due.history.done.get(key) : undefined;
  return store.tasks.find(sendKey(given?.subject ?? due.subject, key));
}

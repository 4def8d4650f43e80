import { addMinutes } from '../../domain/calendar.ts';
import { caseOwnerId } from '../../domain/complaint/case-owner.ts';
import { courseOf, currentRound } from '../../domain/complaint/course.ts';
import { protocolSteps } from '../../domain/complaint/protocol.ts';
import type { Deps } from '../deps.ts';
import { type CaseStep, sendKey } from '../due-step.ts';
import { tellOwner, tellWatcher } from './tell-staff.ts';
import { wordOf } from './word-of.ts';

/** A case changed hands, by a missed deadline or by its severity: all its open work goes along, with the deadlines of now. */
export async function raiseCase(deps: Deps, due: CaseStep): Promise<void> {
  const { subject, step, course, now } = due;
  const ownerId = caseOwnerId(course);
  // From the facts, not from the task: a second attempt tells the same as the first.
  const before = courseOf(due.facts, addMinutes(step.dueAt, -1 / 60_000));
  const ownerBefore = before === undefined ? ownerId : caseOwnerId(before);
  const round = currentRound(course);
  const deadlines = new Map<string, string>(
    protocolSteps.map((one) => [`${one}:${round.nth}`, round.legs[one].deadline]),
  );
  for (const task of await deps.store.tasks.list({ subject, state: 'open' }, 100)) {
    const dueAt = deadlines.get(task.key) ?? task.dueAt;
    await deps.store.tasks.assign(task._id, { ownerId, dueAt });
    const key = `${sendKey(subject, step.key)}|${task.key}`;
    const status = step.kind === 'owner' ? 'given' : ownerBefore === ownerId ? 'overdue' : 'raised';
    await tellOwner(deps, { ...task, ownerId, dueAt }, { ...wordOf(due), key, status });
    if (step.kind === 'breach' && ownerBefore !== ownerId)
      await tellWatcher(deps, { ...task, ownerId, dueAt }, { readerId: ownerBefore, status: 'breach', key, at: now });
  }
}

/** The customer added to the case: its owner hears so with the work that is open. */
export async function tellAdded(deps: Deps, due: CaseStep): Promise<void> {
  const { subject, step } = due;
  const [task] = await deps.store.tasks.list({ subject, state: 'open' }, 1);
  if (!task) return;
  await tellOwner(deps, task, { ...wordOf(due), key: sendKey(subject, step.key), status: 'added' });
}

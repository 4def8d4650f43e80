import type { Instant } from '../domain/calendar.ts';
import { dueWithin } from '../domain/customer/replies.ts';
import type { Task } from '../store/tasks.ts';
import type { Deps } from './deps.ts';
import { mailTask } from './mail-task.ts';

/** Work that belongs to nobody in particular goes to this role. */
const managerRole = 'manager';

/** A step that finally failed is a fact and, once per step, a task for a person. The journey goes on. */
export async function recordFailure(
  deps: Deps,
  { subject, key, failure, now }: { subject: string; key: string; failure: string; now: Instant },
): Promise<void> {
  deps.log.warn({ subject, key, failure }, 'a step failed; it is planned again and a person is asked to look');
  await deps.store.facts.insert({
    _id: `${subject}|stepFailed|${key}|${now}`,
    subject,
    type: 'stepFailed',
    happenedAt: now,
    recordedAt: now,
    key,
    failure,
  });
  await askManager(deps, { subject, key, kind: 'step-failed', now });
}

/**
 * A task for the manager, once per step and kind, due the same time on the next working day. It is mailed where mail goes;
 * where it does not (which may be why we ask) the task stands all the same.
 */
export async function askManager(
  deps: Deps,
  { subject, key, kind, now }: { subject: string; key: string; kind: 'step-failed' | 'mail-unknown'; now: Instant },
): Promise<void> {
  const task: Task = {
    _id: `${subject}|${kind}|${key}`,
    subject,
    // Not the step's own key: that this work is done does not mean that the step is.
    key: `${kind}:${key}`,
    kind,
    ownerId: managerRole,
    openedAt: now,
    dueAt: dueWithin(now, { workingDays: 1 }, (await deps.context()).closing),
  };
  if (!(await deps.store.tasks.open(task))) return;
  const owner = { name: 'Manager', email: deps.managerEmail };
  await mailTask(deps, task, { owner, category: 'service' }).catch((error: unknown) => {
    deps.log.warn(
      { subject, key, failure: error instanceof Error ? error.name : 'unknown' },
      'a task could not be mailed',
    );
  });
}

import type { Instant } from '../../domain/calendar.ts';
import { courseOf } from '../../domain/complaint/course.ts';
import { deadlineOf } from '../../domain/step-done.ts';
import { kindOf } from '../../domain/subject.ts';
import type { Task } from '../../store/tasks.ts';
import type { Deps } from '../deps.ts';
import { tellOwner } from './tell-staff.ts';

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
  const customerId = await customerOf(deps, subject, now);
  const task: Task = {
    _id: `${subject}|${kind}|${key}`,
    subject,
    ...(customerId !== undefined && { customerId }),
    ...(kindOf(subject) === 'partner' && { partnerId: subject }),
    // Not the step's own key: that this work is done does not mean that the step is.
    key: `${kind}:${key}`,
    kind,
    ownerId: 'manager',
    openedAt: now,
    dueAt: deadlineOf({ task: kind }, now, (await deps.context()).closing) ?? now,
  };
  if (!(await deps.store.tasks.open(task))) return;
  await tellOwner(deps, task, { key: task._id, status: 'new', category: 'service', at: now }).catch(
    (error: unknown) => {
      deps.log.warn(
        { subject, key, failure: error instanceof Error ? error.name : 'unknown' },
        'a task could not be mailed',
      );
    },
  );
}

async function customerOf({ store }: Deps, subject: string, now: Instant): Promise<string | undefined> {
  switch (kindOf(subject)) {
    case 'customer':
      return subject;
    case 'complaint':
      return courseOf(await store.facts.ofCase(subject), now)?.opened.customerId;
    case 'partner':
    case 'bureau':
      return undefined;
  }
}

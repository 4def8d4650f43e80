import type { Instant } from '../domain/calendar.ts';
import { dueWithin } from '../domain/customer/replies.ts';
import type { Deps } from './deps.ts';

/** Work that belongs to nobody in particular goes to this role. */
const managerRole = 'manager';

/** A step that finally failed is a fact and, once per step, a task for a person. The journey goes on. */
export async function recordFailure(
  { store, context, log }: Deps,
  { subject, key, failure, now }: { subject: string; key: string; failure: string; now: Instant },
): Promise<void> {
  log.warn({ subject, key, failure }, 'a step failed; it is planned again and a person is asked to look');
  await store.facts.insert({
    _id: `${subject}|stepFailed|${key}|${now}`,
    subject,
    type: 'stepFailed',
    happenedAt: now,
    recordedAt: now,
    key,
    failure,
  });
  await askManager({ store, context }, { subject, key, kind: 'step-failed', now });
}

/** A task for the manager, once per step and kind, due the same time on the next working day. */
export async function askManager(
  { store, context }: Pick<Deps, 'store' | 'context'>,
  { subject, key, kind, now }: { subject: string; key: string; kind: 'step-failed' | 'mail-unknown'; now: Instant },
): Promise<void> {
  await store.tasks.open({
    _id: `${subject}|${kind}|${key}`,
    subject,
    // Not the step's own key: that this work is done does not mean that the step is.
    key: `${kind}:${key}`,
    kind,
    ownerId: managerRole,
    openedAt: now,
    dueAt: dueWithin(now, { workingDays: 1 }, (await context()).closing),
  });
}

import type { ActivityOptions, LocalActivityOptions } from '@temporalio/workflow';
import type { Outlook } from '../domain/outlook.ts';

/** Looking at the facts and planning: milliseconds, tried until the database answers. */
export const takeInOptions: LocalActivityOptions = {
  startToCloseTimeout: '10s',
  retry: { initialInterval: '500ms', maximumInterval: '1 minute' },
};

/**
 * One step: tried for 25 minutes, which leaves room to search 1, 5 and 15 minutes for a mail whose sending was uncertain.
 * After that the journey plans it again.
 */
export const stepOptions: ActivityOptions = {
  startToCloseTimeout: '2 minutes',
  scheduleToCloseTimeout: '25 minutes',
  retry: { initialInterval: '2s', backoffCoefficient: 2, maximumInterval: '1 minute' },
};

/** Mails have a queue of their own, so that the provider's rate limit is one setting for all workers. */
export const carryOutOptions = (taskQueue: string, next: NonNullable<Outlook['next']>): ActivityOptions => ({
  ...stepOptions,
  taskQueue: next.channel === 'mail' ? mailQueueOf(taskQueue) : taskQueue,
  priority: { priorityKey: next.priority },
  summary: next.label,
});

export const mailQueueOf = (taskQueue: string): string => `${taskQueue}-mail`;

/** After a step failed for good, the journey waits this long before it tries anything that is due. */
export const restAfterFailureMs = 60_000;

/** A run this long hands over to a new one. */
export const eventsPerRun = 1_000;

import {
  proxyActivities,
  proxyLocalActivities,
  setHandler,
  sleep,
  upsertSearchAttributes,
  workflowInfo,
} from '@temporalio/workflow';
import { factRecorded } from '../workflows/messages.ts';
import { searchAttributes } from '../workflows/search-attributes.ts';
import { mailQueueOf, stepOptions, takeInOptions } from '../workflows/settings.ts';

/** Activities that do nothing but count. */
export interface BareActivities {
  bareLook(input: { subject: string }): Promise<void>;
  bareStep(input: { subject: string }): Promise<void>;
}

export interface BareInput {
  subject: string;
  /** When each step is due, in ms. */
  moments: readonly number[];
}

/**
 * What Temporal itself costs of a journey: the same signal, the same local activity, timers, activities on the mail
 * queue and search attributes, and so the same history events; without agenda, inbox, labels, levers and plan.
 */
export async function bareJourney({ subject, moments }: BareInput): Promise<void> {
  const { bareLook } = proxyLocalActivities<BareActivities>(takeInOptions);
  const mailQueue = mailQueueOf(workflowInfo().taskQueue);
  const { bareStep } = proxyActivities<BareActivities>({ ...stepOptions, taskQueue: mailQueue });
  setHandler(factRecorded, () => undefined);
  await bareLook({ subject });
  show(moments[0]);
  for (const [n, moment] of moments.entries()) {
    await sleep(Math.max(1, moment - Date.now()));
    await bareStep({ subject });
    show(moments[n + 1]);
  }
}

function show(next: number | undefined): void {
  upsertSearchAttributes([
    { key: searchAttributes.Subject, value: 'customer' },
    { key: searchAttributes.Stage, value: 'activation' },
    { key: searchAttributes.Segment, value: 'particulier' },
    { key: searchAttributes.OpenComplaint, value: false },
    { key: searchAttributes.NextDueAt, value: next === undefined ? null : new Date(next) },
  ]);
}

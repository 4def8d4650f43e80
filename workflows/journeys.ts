import { type Client, WorkflowExecutionAlreadyStartedError, WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import type { Lever } from '../domain/customer/levers.ts';
import { kindOf, type SubjectKind } from '../domain/subject.ts';
import type { bureauDesk } from './bureau-desk.ts';
import type { complaintCase } from './complaint-case.ts';
import type { customerJourney } from './customer-journey.ts';
import type { partnerJourney } from './partner-journey.ts';
import * as messages from './messages.ts';
import type { rollUpMetrics } from './roll-up-metrics.ts';
import type { replanJourneys } from './replan-journeys.ts';

/** The journeys as the rest of the house sees them. */
export interface Journeys {
  /** Tells a subject's workflow of a fact, starting it where it does not run. */
  factRecorded(subject: string, factId: string): Promise<void>;
  /** Pulls a lever on a running journey; the same `id` twice is one pull. */
  pull(subject: string, id: string, lever: Lever): Promise<Pulled>;
  /** Starts a journey that should run and does not; false where it runs already. */
  ensure(subject: string): Promise<boolean>;
  /** Every journey looks again, at a pace. The same `id` is carried out once, as long as its history is kept. */
  replanAll(id: string): Promise<void>;
  /** Counts the metrics now; false where they are being counted already. */
  rollUpMetrics(input: { afresh: boolean }): Promise<boolean>;
}

export type Pulled = { refused?: undefined } | { refused: string };

const leverTimeoutMs = 15_000;

/** The workflow that lives a subject's story. */
const workflowOf = {
  customer: 'customerJourney' satisfies typeof customerJourney.name,
  complaint: 'complaintCase' satisfies typeof complaintCase.name,
  partner: 'partnerJourney' satisfies typeof partnerJourney.name,
  bureau: 'bureauDesk' satisfies typeof bureauDesk.name,
} as const satisfies Record<SubjectKind, string>;

/** `taskQueue` is where the workers of the journeys listen. */
export function createJourneys(client: Client, taskQueue: string): Journeys {
  const start = (subject: string) => ({
    workflowId: subject,
    taskQueue,
    args: [{ subject }] as [{ subject: string }],
  });
  return {
    async factRecorded(subject, factId) {
      await client.workflow.signalWithStart<typeof customerJourney, [string]>(workflowOf[kindOf(subject)], {
        ...start(subject),
        signal: messages.factRecorded,
        signalArgs: [factId],
      });
    },
    async pull(subject, id, { kind, ...args }) {
      const handle = client.workflow.getHandle(subject);
      try {
        await client.withDeadline(Date.now() + leverTimeoutMs, () =>
          handle.executeUpdate(kind, { updateId: id, args: [args] }),
        );
        return {};
      } catch (error) {
        const cause = error instanceof WorkflowUpdateFailedError ? error.cause : undefined;
        if (cause instanceof ApplicationFailure && cause.type === messages.refusal) return { refused: cause.message };
        throw error;
      }
    },
    async ensure(subject) {
      try {
        await client.workflow.start<typeof customerJourney>(workflowOf[kindOf(subject)], start(subject));
        return true;
      } catch (error) {
        if (error instanceof WorkflowExecutionAlreadyStartedError) return false;
        throw error;
      }
    },
    async rollUpMetrics(input) {
      try {
        await client.workflow.start<typeof rollUpMetrics>('rollUpMetrics' satisfies typeof rollUpMetrics.name, {
          workflowId: 'roll-up-metrics-now',
          taskQueue,
          args: [input],
        });
        return true;
      } catch (error) {
        if (error instanceof WorkflowExecutionAlreadyStartedError) return false;
        throw error;
      }
    },
    async replanAll(id) {
      try {
        await client.workflow.start<typeof replanJourneys>('replanJourneys' satisfies typeof replanJourneys.name, {
          workflowId: `replan-journeys:${id.replaceAll('|', ':')}`,
          workflowIdReusePolicy: 'ALLOW_DUPLICATE_FAILED_ONLY',
          taskQueue,
          args: [{ id }],
        });
      } catch (error) {
        if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
      }
    },
  };
}

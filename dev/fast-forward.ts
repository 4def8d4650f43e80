import type { Client } from '@temporalio/client';
import type { Instant } from '../domain/calendar.ts';
import type { Outlook } from '../domain/outlook.ts';
import { outlook } from '../workflows/messages.ts';

/** The poll's answers: reached; or failed, which is also said of a workflow that ended on the way. */
const reached = 2;
const failed = 3;

/** A workflow's own clock under the server's native time skipping (there is no helper for it in the SDK). */
export async function clockOf(client: Client, workflowId: string): Promise<number> {
  const description = await client.workflowService.describeWorkflowExecution({
    namespace: 'default',
    execution: { workflowId },
  });
  const time = description.workflowExtendedInfo?.timeSkippingInfo?.currentTime;
  return time ? Number(time.seconds) * 1_000 + (time.nanos ?? 0) / 1e6 : Date.now();
}

let forwards = 0;

/** Moves one workflow's clock to an instant; everything due before has been carried out when it returns. */
export async function fastForward(client: Client, workflowId: string, to: number): Promise<void> {
  const ahead = Math.ceil(to - (await clockOf(client, workflowId)));
  if (ahead <= 0) return;
  const id = `forward-${++forwards}`;
  const execution = { namespace: 'default', workflowExecution: { workflowId } };
  await client.workflowService.updateWorkflowExecutionOptions({
    ...execution,
    identity: 'fast-forward',
    updateMask: { paths: ['time_skipping_config'] },
    workflowExecutionOptions: {
      timeSkippingConfig: {
        enabled: true,
        maxSessionSkipCount: 1_000,
        fastForwardConfig: {
          id,
          duration: { seconds: Math.floor(ahead / 1_000) as never, nanos: (ahead % 1_000) * 1e6 },
        },
      },
    },
  });
  for (;;) {
    const poll = (await client.workflowService.pollWorkflowExecutionTimeSkipping({
      ...execution,
      fastForwardId: id,
    })) as { fastForwardPollingResult?: number; failedReason?: string };
    if (poll.fastForwardPollingResult === reached) return;
    if (poll.fastForwardPollingResult === failed) {
      if (/ended before/.test(poll.failedReason ?? '')) return;
      throw new Error(`fast-forward failed: ${poll.failedReason ?? ''}`);
    }
  }
}

/** What a journey last saw; waits until it has looked once. */
export async function outlookOf(client: Client, subject: string): Promise<Outlook> {
  for (let tries = 0; tries < 400; tries++) {
    const seen = await client.workflow.getHandle(subject).query(outlook);
    if (seen) return seen;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('the journey did not look at its agenda within ten seconds');
}

/** Lives one journey through to an instant, from each due moment to the next. */
export async function liveUntil(client: Client, subject: string, to: Instant): Promise<void> {
  for (;;) {
    const { next, finished } = await outlookOf(client, subject);
    if (finished) return;
    if (!next || next.dueAt >= to) break;
    await fastForward(client, subject, Date.parse(next.dueAt) + 1_000);
    await settled(client, subject, next);
  }
  await fastForward(client, subject, Date.parse(to));
}

/** Waits until a step that was due is done, or planned for another moment. */
async function settled(
  client: Client,
  subject: string,
  { key, dueAt }: { key: string; dueAt: Instant },
): Promise<void> {
  for (let tries = 0; tries < 800; tries++) {
    const { next } = await outlookOf(client, subject);
    if (next?.key !== key || next.dueAt !== dueAt) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`${key} was due and not carried out within twenty seconds`);
}

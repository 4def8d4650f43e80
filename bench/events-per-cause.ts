import type { WorkflowHandle } from '@temporalio/client';

type Event = NonNullable<Awaited<ReturnType<WorkflowHandle['fetchHistory']>>['events']>[number];

interface Stretch {
  cause: 'start' | 'fact' | 'timer' | 'step';
  events: number;
}

/** What each step and each fact added to a history, in events: everything from its cause up to the next one. */
export function eventsPerCause(events: readonly Event[]): { start: number; steps: number[]; facts: number[] } {
  const stretches: Stretch[] = [];
  for (const event of events) {
    const current = stretches.at(-1);
    const begins = beginningOf(event, current);
    if (begins !== undefined) stretches.push({ cause: begins, events: 1 });
    else if (current) {
      current.events += 1;
      if (event.activityTaskScheduledEventAttributes) current.cause = 'step';
    }
  }
  const of = (cause: Stretch['cause']): number[] => stretches.flatMap((one) => (one.cause === cause ? one.events : []));
  return { start: of('start')[0] ?? NaN, steps: of('step'), facts: of('fact') };
}

/** What a new stretch begins with, or undefined where the event belongs to the present one. */
function beginningOf(event: Event, current: Stretch | undefined): Stretch['cause'] | undefined {
  if (!current) return 'start';
  if (event.timerFiredEventAttributes) return 'timer';
  // The signal that started the journey came with the start.
  if (event.workflowExecutionSignaledEventAttributes) return current.events === 1 ? undefined : 'fact';
  // A timer and the step it woke for are one; a second step, or one that a fact made due at once, is one of its own.
  if (event.activityTaskScheduledEventAttributes) return current.cause === 'timer' ? undefined : 'step';
  return undefined;
}

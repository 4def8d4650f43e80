import { type Instant, isOpen, isWorkingDay, dayOf } from '../calendar.ts';
import type { Step } from '../step.ts';
import type { CloseReason, CustomerFact } from './facts.ts';
import type { Context } from '../context.ts';
import { planCustomer } from './plan.ts';

/** What a person may ask of a journey. Ids only: the reason is stored apart, under `reasonId`. */
export type Lever = { by: string; reasonId: string } & (
  | { kind: 'pause' | 'resume' | 'replan' }
  | { kind: 'skip' | 'sendNow'; key: string }
  | { kind: 'move'; key: string; to: Instant }
  | { kind: 'close'; reason: CloseReason }
);

/** The fact a lever makes, `null` where it needs none (replan), or why it is refused. */
export type LeverVerdict = { fact: CustomerFact | null } | { refused: string };

/**
 * Decides a lever at an instant. Its fact takes the lever's own id, so the same request twice is one fact.
 * `move` and `sendNow` change only the due moment: window, cap, hold and consent still decide, and a refusal names which.
 */
export function decideLever(
  subject: string,
  facts: readonly CustomerFact[],
  context: Context,
  request: { id: string; lever: Lever; at: Instant },
): LeverVerdict {
  const { id, lever, at } = request;
  if (facts.some((fact) => fact._id === id)) return { fact: null };
  const agenda = planCustomer(subject, facts, context, at);
  const { reasonId, by } = lever;
  const fact = { _id: id, subject, happenedAt: at, recordedAt: at, reasonId, by };
  switch (lever.kind) {
    case 'pause':
      return agenda.paused ? { refused: 'already paused' } : { fact: { ...fact, type: 'paused' } };
    case 'resume':
      return agenda.paused ? { fact: { ...fact, type: 'resumed' } } : { refused: 'not paused' };
    case 'replan':
      return { fact: null };
    case 'close':
      if (agenda.finished) return { refused: 'the journey has ended' };
      return { fact: { ...fact, type: 'journeyClosed', reason: lever.reason } };
    case 'skip': {
      const refused = whyNotOpen(agenda.steps, lever.key);
      return refused === undefined ? { fact: { ...fact, type: 'stepSkipped', key: lever.key } } : { refused };
    }
    case 'move':
    case 'sendNow': {
      const to = lever.kind === 'move' ? lever.to : at;
      const moved: CustomerFact = { ...fact, type: 'stepMoved', key: lever.key, to };
      const refused = whyNotMoved({ subject, facts, context, at }, agenda.steps, moved);
      return refused === undefined ? { fact: moved } : { refused };
    }
  }
}

function whyNotOpen(steps: readonly Step[], key: string): string | undefined {
  const step = steps.find((one) => one.key === key);
  if (!step) return `${key} is not on the agenda`;
  return step.state === 'done' ? `${key} has been done` : undefined;
}

interface Situation {
  subject: string;
  facts: readonly CustomerFact[];
  context: Context;
  at: Instant;
}

function whyNotMoved(
  { subject, facts, context, at }: Situation,
  steps: readonly Step[],
  moved: Extract<CustomerFact, { type: 'stepMoved' }>,
): string | undefined {
  const { key, to } = moved;
  const notOpen = whyNotOpen(steps, key);
  if (notOpen !== undefined) return notOpen;
  if (steps.find((step) => step.key === key)?.timing !== 'planned')
    return `${key} is not planned contact and cannot be moved`;
  if (to < at) return `${to} has passed`;
  const end = steps.find((step) => step.kind === 'farewell')?.dueAt;
  if (end !== undefined && to > end) return `the journey ends before that, on ${end.slice(0, 10)}`;
  if (!isWorkingDay(dayOf(to), context.closing)) return 'window: that day is not a working day';
  if (!isOpen(to, context.closing)) return 'window: mails go out between 09:00 and 17:00';
  const after = planCustomer(subject, [...facts, moved], context, at).steps.find((step) => step.key === key);
  if (!after) return `${key} is not on the agenda`;
  if (after.state === 'held') return `hold: ${after.why ?? ''}`;
  if (after.state === 'dropped') return after.why ?? 'dropped';
  return after.dueAt === to ? undefined : `cap: ${after.why ?? 'another mail goes first'}`;
}

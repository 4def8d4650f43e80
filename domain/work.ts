import { addMinutes, type Instant } from './calendar.ts';
import type { DoneFact } from './done.ts';
import type { FactHead, WorkFact } from './fact-head.ts';
import type { Wanted } from './step.ts';
import { taskKind } from './task-kinds.ts';

/**
 * How open work is chased (a case has its own protocol): half-way its owner is reminded, past its deadline the owner and
 * the role above are told, once each. `finishedAt`: by step, when its work was done.
 */
export const chaseSteps = (done: Iterable<DoneFact>, finishedAt: ReadonlyMap<string, Instant>): Wanted[] =>
  [...done].flatMap((given) => {
    const { key, task, deadline, outcome, happenedAt } = given;
    if (task === undefined || deadline === undefined || outcome !== 'opened' || !taskKind(task).chased) return [];
    const half = addMinutes(happenedAt, (Date.parse(deadline) - Date.parse(happenedAt)) / 120_000);
    const never = finishedAt.has(key) ? 'done' : undefined;
    return [chase(given, 'half-way', half, never), chase(given, 'overdue', deadline, never)];
  });

/** A person declined work or handed it over: its new owner is told at once. */
export function handoverSteps(facts: readonly (FactHead & { type: string })[]): Wanted[] {
  const times = new Map<string, number>();
  return facts.filter(isHandover).map(({ key, happenedAt, recordedAt }) => {
    const nth = (times.get(key) ?? 0) + 1;
    times.set(key, nth);
    return {
      step: { key: `given:${key}#${nth}`, kind: 'given', channel: 'task', category: 'service', timing: 'exact' },
      dueAt: happenedAt,
      wantedSince: recordedAt,
      rank: 0,
    };
  });
}

export type Handover = FactHead & Extract<WorkFact, { type: 'taskDeclined' | 'taskHandedOver' }> & { to: string };

export const isHandover = (fact: FactHead & { type: string }): fact is Handover =>
  (fact.type === 'taskDeclined' || fact.type === 'taskHandedOver') && 'to' in fact && fact.to !== undefined;

/** The step whose work a chasing step is about. */
export const chasedKey = (key: string): string => key.slice(key.indexOf(':') + 1);

const chase = (
  { key, task, projectId, category, recordedAt, deadline }: DoneFact,
  kind: 'half-way' | 'overdue',
  dueAt: Instant,
  never: string | undefined,
): Wanted => ({
  step: { key: `${kind}:${key}`, kind, of: task, projectId, channel: 'task', category, timing: 'exact', deadline },
  dueAt,
  wantedSince: recordedAt,
  rank: 0,
  never,
});

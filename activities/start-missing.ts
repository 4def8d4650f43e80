import type { Instant } from '../domain/calendar.ts';
import { planSubject } from '../domain/plan.ts';
import type { Deps } from './deps.ts';

/**
 * Starts the journey of every subject that has one to live and none running; a lost Temporal cluster is rebuilt by it.
 * `onProgress` is told after each subject.
 */
export async function startMissing(
  { store, context, journeys }: Pick<Deps, 'store' | 'context' | 'journeys'>,
  now: Instant,
  onProgress: (looked: number) => void,
): Promise<{ looked: number; started: number }> {
  const bureau = await context();
  let started = 0;
  let looked = 0;
  for (const subject of await store.facts.subjects()) {
    const facts = await store.facts.of(subject);
    const { finished } = planSubject(subject, facts, bureau, now);
    if (!finished && facts.length > 0 && (await journeys.ensure(subject))) started += 1;
    looked += 1;
    onProgress(looked);
  }
  return { looked, started };
}

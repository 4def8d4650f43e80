import type { FactHead, StepDone } from './fact-head.ts';
import type { Wanted } from './step.ts';

export type DoneFact = FactHead & StepDone;

/** Of a subject's facts, what was done, by step. */
export const doneByKey = (facts: readonly (FactHead & { type: string })[]): Map<string, DoneFact> =>
  new Map(facts.flatMap((fact) => (isDone(fact) ? [[fact.key, fact] as const] : [])));

const isDone = (fact: FactHead & { type: string }): fact is DoneFact => fact.type === 'stepDone';

/** What was done stands as its fact tells it, whatever the rules would say today. */
export const doneStep = (fact: DoneFact): Wanted => ({
  step: fact,
  dueAt: fact.happenedAt,
  doneAt: fact.happenedAt,
  never: fact.why,
  wantedSince: fact.recordedAt,
  rank: 0,
});

/** A wanted step, or what became of it. */
export function doneWanted(done: ReadonlyMap<string, DoneFact>, wanted: Wanted): Wanted {
  const fact = done.get(wanted.step.key);
  return fact ? doneStep(fact) : wanted;
}

/** What was done stays in the agenda, also where the rules would not want it any more. */
export function withAllDone(done: ReadonlyMap<string, DoneFact>, wanted: Wanted[]): Wanted[] {
  const keys = new Set(wanted.map(({ step }) => step.key));
  for (const fact of done.values()) if (!keys.has(fact.key)) wanted.push(doneStep(fact));
  return wanted;
}

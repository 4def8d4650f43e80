import type { Fact } from '../../domain/facts.ts';
import type { Outcome } from '../../domain/fact-head.ts';

/** Who opened the task may have called, and an uncertain mail may have arrived. */
const reached: ReadonlySet<Outcome> = new Set(['sent', 'unknown', 'opened']);

/**
 * Whether a question was ever put: by the step itself, by the mail that took its call's place (`build:P1#mail`), or by a
 * professional's mail that names the project. An answer to what was never asked is no answer.
 */
export function wasAsked(
  facts: readonly Fact[],
  { key, kind, projectId }: { key: string; kind: string; projectId: string },
): boolean {
  return facts.some(
    (fact) =>
      fact.type === 'stepDone' &&
      reached.has(fact.outcome) &&
      (fact.key.replace(/#mail$/, '') === key || (fact.kind === kind && fact.names?.includes(projectId) === true)),
  );
}

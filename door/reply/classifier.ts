/** The chance of each label, together 1; `known` is how many of the features were ever seen. */
export interface Chances<Label extends string> {
  of: Readonly<Record<Label, number>>;
  known: number;
}

/** Something in a text that tells, and how much: features that lean on each other weigh less than one. */
export type Feature = readonly [name: string, weight: number];

export type Classifier<Label extends string> = (features: readonly Feature[]) => Chances<Label>;

/** Added to every count, so that what was never seen beside a label is not impossible. */
const added = 1;

/**
 * Multinomial naive Bayes: learns from examples which features come with which label. A feature that no example has says
 * nothing, and a text without any known one has only the labels' own frequency.
 */
export function learn<Label extends string>(
  labels: readonly Label[],
  examples: readonly { features: readonly Feature[]; label: Label }[],
): Classifier<Label> {
  const counts = new Map<string, number[]>();
  const totals = labels.map(() => 0);
  const texts = labels.map(() => 0);
  for (const { features, label } of examples) {
    const at = labels.indexOf(label);
    texts[at] = (texts[at] ?? 0) + 1;
    for (const name of new Set(features.map(([one]) => one))) {
      const row = counts.get(name) ?? labels.map(() => 0);
      row[at] = (row[at] ?? 0) + 1;
      counts.set(name, row);
      totals[at] = (totals[at] ?? 0) + 1;
    }
  }
  const logOf = (count: number, at: number): number =>
    Math.log((count + added) / ((totals[at] ?? 0) + added * counts.size));
  const evidence = new Map([...counts].map(([name, row]) => [name, row.map(logOf)]));
  const prior = texts.map((count) => Math.log((count + 1) / (examples.length + labels.length)));
  return (features) => {
    const known = [...new Map(features)].filter(([name]) => evidence.has(name));
    const scores = known.reduce(
      (sums, [name, weight]) => sums.map((sum, at) => sum + weight * (evidence.get(name)?.[at] ?? 0)),
      prior,
    );
    const whole = logSumExp(scores);
    const of = Object.fromEntries(labels.map((label, at) => [label, Math.exp((scores[at] ?? -Infinity) - whole)]));
    return { of: of as Record<Label, number>, known: known.length };
  };
}

/** The logarithm of a sum of which only the logarithms are known; never too small or too large for a number. */
export function logSumExp(logs: readonly number[]): number {
  const most = Math.max(...logs);
  if (!Number.isFinite(most)) return most;
  return most + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - most), 0));
}

/** What two people judge a creator by, each 0 to 4 (rules, section 11). */
export const brandFitCriteria = ['audience', 'values', 'quality', 'credibility', 'collaboration'] as const;
export type BrandFitCriterion = (typeof brandFitCriteria)[number];
export type BrandFitScores = Readonly<Record<BrandFitCriterion, number>>;

export const brandFitRules = {
  highest: 4,
  raters: 2,
  /** So far apart on one criterion, the two talk about it first. */
  disagreesFrom: 2,
} as const;

/** Of the two who rated last. `percent`: their mean; `difference`: by criterion, in points. */
export type BrandFit =
  | { n: number; why: 'too few' }
  | {
      n: number;
      percent: number;
      difference: Record<BrandFitCriterion, number>;
      disagreesOn: readonly BrandFitCriterion[];
    };

/** How well a creator suits us, by the two people who rated last; of one alone nothing is shown. */
export function brandFitOf(ratings: ReadonlyMap<string, BrandFitScores>): BrandFit {
  const [first, second] = [...ratings.values()].slice(-brandFitRules.raters);
  if (!first || !second) return { n: ratings.size, why: 'too few' };
  const difference = Object.fromEntries(
    brandFitCriteria.map((criterion) => [criterion, Math.abs(first[criterion] - second[criterion])]),
  ) as Record<BrandFitCriterion, number>;
  const points = brandFitCriteria.reduce((sum, criterion) => sum + first[criterion] + second[criterion], 0);
  return {
    n: brandFitRules.raters,
    percent: (100 * points) / (brandFitRules.raters * brandFitRules.highest * brandFitCriteria.length),
    difference,
    disagreesOn: brandFitCriteria.filter((criterion) => difference[criterion] >= brandFitRules.disagreesFrom),
  };
}

import { type Figure, type Period, share, type Tally } from './figure.ts';
import { shownFromCustomers } from './targets.ts';
import { z95 } from './wilson.ts';

/** From which score on a customer is a promoter, and up to which a detractor. */
export const npsScores = { promoterFrom: 9, detractorTo: 6 } as const;

/**
 * 100 × (promoters − detractors) / answers: the latest answer in the period of each customer. The response is the share
 * of the customers asked in the period who answered what they were asked.
 */
export function nps({ from, to }: Period): Tally<Figure & { response: Figure }> {
  const counts = { promoters: 0, detractors: 0, answers: 0 };
  let [asked, answered] = [0, 0];
  const inPeriod = ({ on }: { on: number }): boolean => on >= from && on <= to;
  return {
    add({ npsAsked, npsAnswers }) {
      const asks = npsAsked.filter(inPeriod);
      if (asks.length > 0) asked += 1;
      if (asks.some((ask) => ask.answered)) answered += 1;
      const latest = npsAnswers.findLast(inPeriod);
      if (!latest) return;
      counts.answers += 1;
      if (latest.score >= npsScores.promoterFrom) counts.promoters += 1;
      if (latest.score <= npsScores.detractorTo) counts.detractors += 1;
    },
    figure: () => ({ ...npsOf(counts), response: share(answered, asked) }),
  };
}

/** With adjusted Wald bounds: three answers are added, of which ¾ a promoter and ¾ a detractor (Agresti & Min 2005; Rocks 2016). */
export function npsOf(counts: { promoters: number; detractors: number; answers: number }): Figure {
  const { promoters, detractors, answers: n } = counts;
  if (n < shownFromCustomers) return { n, why: 'too few' };
  const [p, d] = [(promoters + 0.75) / (n + 3), (detractors + 0.75) / (n + 3)];
  const half = z95 * Math.sqrt((p + d - (p - d) ** 2) / (n + 3));
  return {
    ...{ n, value: (100 * (promoters - detractors)) / n },
    ...{ low: Math.max(-100, 100 * (p - d - half)), high: Math.min(100, 100 * (p - d + half)) },
  };
}

import { type Day, dayOf, isoDate } from '../calendar.ts';
import { after } from '../interval.ts';
import { type Figure, share } from '../metrics/figure.ts';
import { npsOfScores } from '../metrics/nps.ts';
import { type Cpae, cpaeOf } from './cpae.ts';
import { kpiPeriod, measuredOf } from './kpis.ts';
import type { Creator } from './read-creator.ts';
import { isRenewed } from './term-steps.ts';

/** From this on a creator is satisfied, of 1 to 5. */
const satisfiedFrom = 4;

/** All creators together, over the last twelve months; of fewer than five nothing is shown. */
export interface CreatorProgramme {
  creators: number;
  /** By each creator's latest answer. */
  nps: Figure;
  /** The share that is satisfied, by each creator's latest answer. */
  satisfaction: Figure;
  /** The share of agreements that ran out and were followed by another. */
  retention: Figure;
  cpae: Cpae;
}

export function creatorProgramme(creators: readonly Creator[], today: Day): CreatorProgramme {
  const from = after(today, { months: -kpiPeriod.months }) + 1;
  const latest = creators.flatMap(({ answers }) => {
    const answer = answers.findLast(({ happenedAt }) => dayOf(happenedAt) >= from && dayOf(happenedAt) <= today);
    return answer ? [answer] : [];
  });
  const ran = creators.flatMap(({ agreements }) =>
    agreements
      .filter(({ terms: { until } }) => until >= isoDate(from) && until < isoDate(today))
      .map((agreement) => isRenewed(agreement, agreements)),
  );
  const campaigns = creators
    .flatMap((creator) => [...creator.campaigns.values()])
    .filter(({ planned }) => planned.until >= isoDate(from));
  return {
    creators: creators.length,
    nps: npsOfScores(latest.map(({ score }) => score)),
    satisfaction: share(latest.filter(({ satisfaction }) => satisfaction >= satisfiedFrom).length, latest.length),
    retention: share(ran.filter(Boolean).length, ran.length),
    cpae: cpaeOf(campaigns.flatMap(measuredOf)),
  };
}

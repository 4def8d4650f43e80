import { addMonths, type Day, dayOf } from '../calendar.ts';
import { type Figure, share } from '../metrics/figure.ts';
import { npsOfScores } from '../metrics/nps.ts';
import { shownFromCustomers } from '../metrics/targets.ts';
import { careTable } from './care-table.ts';
import type { AffiliateLife } from './life.ts';

/** How the programme does (rules, section 10), each figure with of how many it is; of too few nothing is shown. */
export interface AffiliateHealth {
  affiliates: number;
  /** Of who joined the promotion before the last, who joined the last: percent. */
  retention: Figure;
  /** Orders an affiliate brought in all his time, on average: cents. */
  lifetimeValue: Figure;
  /** With a sign of life in three months: percent. */
  engagement: Figure;
  /** Of who joined a promotion and could join two, who joined two: percent. */
  repeatParticipation: Figure;
  /** Brought in by another affiliate: percent. */
  broughtIn: Figure;
  /** Recommends us, −100 to 100: the last answer of each, in a year. */
  satisfaction: Figure;
  /** Our own: questions of a year answered in time, in percent, and how long half of them waited at most, in hours. */
  answeredInTime: Figure;
  responseHours: Figure;
  responseOpenHours: Figure;
}

export function affiliateHealth(lives: readonly AffiliateLife[], today: Day): AffiliateHealth {
  const { over, engagedWithin } = careTable.health;
  const [engagedSince, since] = [addMonths(today, -engagedWithin.months), addMonths(today, -over.months)];
  const asked = lives.flatMap(({ questions }) => questions).filter(({ askedAt }) => dayOf(askedAt) >= since);
  const answered = asked.filter(({ answeredAt }) => answeredAt !== undefined);
  return {
    affiliates: lives.length,
    ...participation(lives),
    lifetimeValue: mean(lives.map(({ valueCents }) => valueCents)),
    engagement: part(lives, ({ lastSignOn }) => lastSignOn !== undefined && lastSignOn >= engagedSince),
    broughtIn: part(lives, ({ broughtInBy }) => broughtInBy !== undefined),
    satisfaction: satisfactionOf(lives, since),
    answeredInTime: part(
      asked.filter(({ answeredAt, inTime }) => answeredAt !== undefined || !inTime),
      ({ inTime }) => inTime,
    ),
    responseHours: median(answered.map(({ hours }) => hours)),
    responseOpenHours: median(answered.map(({ openHours }) => openHours)),
  };
}

function participation(lives: readonly AffiliateLife[]): Pick<AffiliateHealth, 'retention' | 'repeatParticipation'> {
  const joinedBefore = lives.filter(({ promotions }) => promotions.at(-2)?.joined === true);
  const could = lives.filter(({ promotions }) => promotions.length > 1 && promotions.some(({ joined }) => joined));
  return {
    retention: part(joinedBefore, ({ promotions }) => promotions.at(-1)?.joined === true),
    repeatParticipation: part(could, ({ promotions }) => promotions.filter(({ joined }) => joined).length > 1),
  };
}

const satisfactionOf = (lives: readonly AffiliateLife[], since: Day): Figure =>
  npsOfScores(lives.flatMap(({ score }) => (score && score.on >= since ? [score.score] : [])));

const part = <T>(all: readonly T[], is: (one: T) => boolean): Figure => share(all.filter(is).length, all.length);

const mean = (values: readonly number[]): Figure =>
  values.length < shownFromCustomers
    ? { n: values.length, why: 'too few' }
    : { n: values.length, value: Math.round(values.reduce((sum, one) => sum + one, 0) / values.length) };

function median(values: readonly number[]): Figure {
  const n = values.length;
  if (n < shownFromCustomers) return { n, why: 'too few' };
  const sorted = [...values].sort((a, b) => a - b);
  const [low = 0, high = 0] = [sorted[Math.ceil(n / 2) - 1], sorted[Math.floor(n / 2)]];
  return { n, value: (low + high) / 2 };
}

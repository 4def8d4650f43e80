import { promotionsOf } from '../bureau/announcement.ts';
import { type Day, dayOf, parseDay } from '../calendar.ts';
import type { Context } from '../context.ts';
import type { PartnerHistory } from '../partner/history.ts';
import { careLevelOf } from './care-level.ts';
import type { CareLevel } from './facts.ts';
import { commissionsOf } from './commission.ts';
import { promotionsJoined } from './promotions-joined.ts';
import { type Waited, waitedFor } from './response-time.ts';
import { salesOf } from './sales.ts';

/** What the health of the programme is counted from: one affiliate, as the facts of this moment tell. */
export interface AffiliateLife {
  partnerId: string;
  level: CareLevel;
  sales: number;
  /** Integer cents: of the orders that stand, and the commission on them. */
  valueCents: number;
  commissionCents: number;
  /** The promotions that began while he was an affiliate, the first one first: whether he joined. */
  promotions: { id: string; joined: boolean }[];
  /** A click, a sale, a visit, a letter, a promotion joined. */
  lastSignOn?: Day;
  /** His last answer in a survey: 0 to 10. */
  score?: { score: number; on: Day };
  broughtInBy?: string;
  questions: Waited[];
}

/** `context` and `now` as everywhere; of who ended the years until then count. */
export function affiliateLife(
  partnerId: string,
  history: PartnerHistory,
  { context, now }: { context: Context; now: string },
): AffiliateLife {
  const { facts, registeredAt } = history;
  const [sales, joined, today] = [salesOf(history), promotionsJoined(facts), dayOf(now)];
  const lastSignOn = lastOf(history);
  const survey = facts.findLast((fact) => fact.type === 'surveyAnswered');
  const brought = facts.find((fact) => fact.type === 'broughtIn');
  return {
    ...{ partnerId, level: careLevelOf(history), sales: sales.length },
    valueCents: sales.reduce((sum, { valueCents }) => sum + valueCents, 0),
    commissionCents: commissionsOf(history).reduce((sum, { cents }) => sum + cents, 0),
    promotions: promotionsOf(context.announcements)
      .filter(({ on, until, stoppedAt }) => stoppedAt === undefined && on <= today && until >= dayOf(registeredAt))
      .map(({ id }) => ({ id, joined: joined.has(id) })),
    ...(lastSignOn !== undefined && { lastSignOn }),
    ...(survey && { score: { score: survey.score, on: dayOf(survey.happenedAt) } }),
    ...(brought && { broughtInBy: brought.partnerId }),
    questions: waitedFor(history, now, context.closing),
  };
}

/** Signs of life are his own: not what we did for him. */
const signs: ReadonlySet<string> = new Set(['visited', 'partnerWrote', 'promotionJoined', 'surveyAnswered']);

function lastOf(history: PartnerHistory): Day | undefined {
  const days = [
    ...salesOf(history).map(({ on }) => on),
    ...history.facts.flatMap((fact) => {
      if (fact.type === 'clicksCounted') return fact.count > 0 ? parseDay(fact.on) : [];
      return signs.has(fact.type) ? dayOf(fact.happenedAt) : [];
    }),
  ];
  return days.length === 0 ? undefined : days.reduce((a, b) => Math.max(a, b));
}

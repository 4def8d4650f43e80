import { type Day, dayOf } from '../calendar.ts';
import type { CustomerFact, FactOf } from '../customer/facts.ts';
import type { History } from '../customer/history.ts';
import { readHistory } from '../customer/read-history.ts';
import { after } from '../interval.ts';
import { isActivity } from './activity.ts';
import { lapsesAfter } from './targets.ts';

/** What the metrics need to know of one customer, and nothing else: days, amounts and scores. */
export interface CustomerSummary {
  /** Delivered and not cancelled, by day of delivery; worth what the last correction says. */
  orders: { on: Day; cents: number }[];
  /** Stretches without a lapse: from the first activity to the last one. */
  active: { from: Day; to: Day }[];
  npsAsked: { on: Day; answered: boolean }[];
  /** In order of answering. */
  npsAnswers: { on: Day; score: number }[];
  /** Mails sent while the customer agreed to be followed. */
  followed: { on: Day; opened: boolean }[];
  /** Friends brought in: those who registered, and those whose first project is delivered. */
  referred: { registered: number; delivered: number; firstDeliveredOn?: Day };
}

/** Changes when a summary of the same facts does: then every customer is summed up anew. */
export const summaryVersion = 1;

/** Sums up a customer from all facts, of those merged into it too. */
export function summarise(facts: readonly CustomerFact[]): CustomerSummary {
  const history = readHistory(facts);
  return {
    orders: ordersOf(history),
    active: stretches(facts.filter(isActivity).map(({ happenedAt }) => dayOf(happenedAt))),
    npsAsked: mailsOf(history)
      .filter(({ kind }) => kind === 'nps')
      .map(({ happenedAt, projectId }) => ({
        on: dayOf(happenedAt),
        answered: history.latestAnswer.has(`nps:${projectId}`),
      })),
    npsAnswers: npsAnswersOf(history),
    followed: followedMails(history, facts),
    referred: referredBy(history.referrals),
  };
}

const byDay = (a: { on: Day }, b: { on: Day }): number => a.on - b.on;

const ordersOf = ({ orders }: History): CustomerSummary['orders'] =>
  [...orders.values()]
    .flatMap(({ deliveredAt, cancelledAt, valueCents = 0 }) =>
      deliveredAt !== undefined && cancelledAt === undefined ? [{ on: dayOf(deliveredAt), cents: valueCents }] : [],
    )
    .sort((a, b) => byDay(a, b) || a.cents - b.cents);

const mailsOf = ({ done }: History) =>
  [...done.values()].filter(({ channel, outcome }) => channel === 'mail' && outcome === 'sent');

/** Days so near each other that the relation never lapsed between them are one stretch. */
function stretches(days: readonly Day[]): CustomerSummary['active'] {
  const found: CustomerSummary['active'] = [];
  for (const day of [...days].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && day <= after(last.to, lapsesAfter)) last.to = day;
    else found.push({ from: day, to: day });
  }
  return found;
}

const npsAnswersOf = ({ answers }: History): CustomerSummary['npsAnswers'] =>
  [...answers.values()]
    .flat()
    .filter(({ kind }) => kind === 'nps')
    .sort((a, b) => (a.happenedAt < b.happenedAt || (a.happenedAt === b.happenedAt && a._id < b._id) ? -1 : 1))
    .map(({ happenedAt, answer }) => ({ on: dayOf(happenedAt), score: Number(answer) }));

/** A link followed is a mail opened. */
function followedMails(history: History, facts: readonly CustomerFact[]): CustomerSummary['followed'] {
  const choices = facts
    .filter((fact) => fact.type === 'trackingChosen')
    .sort((a, b) => (a.happenedAt < b.happenedAt || (a.happenedAt === b.happenedAt && a._id < b._id) ? -1 : 1));
  if (choices.length === 0) return [];
  return mailsOf(history)
    .filter(({ carriedOutAt }) => choices.findLast(({ happenedAt }) => happenedAt <= carriedOutAt)?.on === true)
    .map(({ key, carriedOutAt }) => ({ on: dayOf(carriedOutAt), opened: history.opened.has(key) }))
    .sort(byDay);
}

/** A friend whose project was cancelled after all, or who was refused, counts for nothing. */
function referredBy(reached: readonly FactOf<'referralReached'>[]): CustomerSummary['referred'] {
  const refused = new Set(reached.filter(({ stage }) => stage === 'refused').map(({ friendId }) => friendId));
  const counting = reached.filter(({ friendId }) => !refused.has(friendId));
  const cancelled = counting.filter(({ stage }) => stage === 'cancelled');
  const delivered = counting.filter(
    ({ stage, friendId, projectId }) =>
      stage === 'delivered' &&
      !cancelled.some((one) => one.friendId === friendId && [undefined, projectId].includes(one.projectId)),
  );
  const days = delivered.map(({ happenedAt }) => dayOf(happenedAt));
  return {
    registered: new Set(counting.map(({ friendId }) => friendId)).size,
    delivered: new Set(delivered.map(({ friendId }) => friendId)).size,
    ...(days.length > 0 && { firstDeliveredOn: Math.min(...days) }),
  };
}

import { answerMoment } from '../answer-moment.ts';
import { doneWanted } from '../done.ts';
import type { Booking, StepNature, Wanted } from '../step.ts';
import type { Instant } from '../calendar.ts';
import type { History } from './history.ts';
import type { Earning, Worth } from './reward-fold.ts';
import { type Rewards, rewardsOf, standsAt } from './rewards.ts';
import { ruledOutByPerson, type Scope, whyUnreachable } from './want.ts';

/** Rewards are booked until the ledger says what the facts say, and the customer is told of each. */
export function rewardSteps(scope: Scope): Wanted[] {
  const { history, subject } = scope;
  if (history.referrals.length === 0 && history.booked.length === 0) return [];
  const rewards = rewardsOf(history, subject);
  return [...bookings(scope, rewards), ...rewards.earnings.flatMap((earning) => mailsOf(scope, earning))];
}

/** What differs between the worth of a thing and what was booked of it, now or from the day it can be paid. */
function bookings({ history, now }: Scope, { items }: Rewards): Wanted[] {
  const { booked, referrals } = history;
  const changedAt = referrals.at(-1)?.happenedAt ?? now;
  const gone = booked.filter(({ item }) => !items.has(item)).map(({ item }) => ({ item, ...nothing, changedAt }));
  const worths = new Map([...gone, ...items.values()].map((worth) => [worth.item, worth]));
  return [...worths.values()].flatMap((worth): Wanted[] => {
    const before = history.booked.filter(({ item }) => item === worth.item);
    const change = changeOf(worth, before, now);
    if (change) return [booking(history, { change, nth: before.length + 1, dueAt: momentOf(worth, now) })];
    if (worth.cents === 0 || worth.payableAt <= now) return [];
    const released = changeOf(worth, before, worth.payableAt);
    return released ? [booking(history, { change: released, nth: before.length + 1, dueAt: worth.payableAt })] : [];
  });
}

/** What was booked by a fact that a later-told earlier one has made untrue. */
const nothing = { cents: 0, payableAt: '', friendId: '' } as const;

/** When what can be booked now became so. */
const momentOf = ({ changedAt, payableAt, cents }: Worth, now: Instant): Instant =>
  cents > 0 && payableAt > changedAt && payableAt <= now ? payableAt : changedAt;

function changeOf(worth: Worth, before: readonly Booking[], at: Instant): Booking | undefined {
  const { heldCents, payableCents } = standsAt(worth, at);
  const held = heldCents - before.reduce((total, one) => total + one.heldCents, 0);
  const payable = payableCents - before.reduce((total, one) => total + one.payableCents, 0);
  return held === 0 && payable === 0 ? undefined : { item: worth.item, heldCents: held, payableCents: payable };
}

/** Money is owed also where contact has ended; only after a merge it is the other customer's journey that books. */
function booking(history: History, { change, nth, dueAt }: { change: Booking; nth: number; dueAt: Instant }): Wanted {
  const key = `booking:${change.item}#${nth}`;
  const never = history.closed?.type === 'mergedInto' ? ruledOutByPerson(history, key) : undefined;
  return doneWanted(history.done, {
    step: { key, kind: 'booking', channel: 'ledger', category: 'service', timing: 'exact', booking: change },
    dueAt,
    wantedSince: dueAt,
    rank: 0,
    never,
  });
}

/** One mail for each reward, with its bonus; one that it lapses, only to who was told of it. */
function mailsOf(scope: Scope, { friendId, projectId, at, reversed }: Earning): Wanted[] {
  const of = `${friendId}:${projectId}`;
  const earned = mail(scope, { key: `reward:${of}`, kind: 'reward', at, otherwise: reversed && 'reward taken back' });
  if (!reversed || scope.history.done.get(earned.step.key)?.outcome !== 'sent') return [earned];
  return [earned, mail(scope, { key: `reward-reversed:${of}`, kind: 'reward-reversed', at: reversed.at })];
}

interface Told {
  key: string;
  kind: 'reward' | 'reward-reversed';
  at: Instant;
  otherwise?: string | undefined;
}

/** A money mail: also where everything that can be switched off was, and never too late. */
function mail({ subject, history, closing }: Scope, { key, kind, at, otherwise }: Told): Wanted {
  const since = history.referrals.findLast(({ happenedAt }) => happenedAt === at)?.recordedAt ?? at;
  const step: StepNature = { key, kind, channel: 'mail', category: 'service', timing: 'answer' };
  return doneWanted(history.done, {
    step,
    dueAt: answerMoment(at, `${subject}|${key}`, closing),
    wantedSince: since,
    rank: 0,
    never: ruledOutByPerson(history, key, since) ?? otherwise ?? whyUnreachable(history, 'mail'),
  });
}

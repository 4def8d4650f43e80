import { answerMoment } from '../answer-moment.ts';
import { doneWanted } from '../done.ts';
import { bookingSteps } from '../booking-steps.ts';
import type { StepNature, Wanted } from '../step.ts';
import type { Instant } from '../calendar.ts';
import type { Earning } from './reward-fold.ts';
import { type Rewards, rewardsOf } from './rewards.ts';
import { ruledOutByPerson, type Scope, whyUnreachable } from './want.ts';

/** Rewards are booked until the ledger says what the facts say, and the customer is told of each. */
export function rewardSteps(scope: Scope): Wanted[] {
  const { history, subject } = scope;
  if (history.referrals.length === 0 && history.booked.length === 0) return [];
  const rewards = rewardsOf(history, subject);
  return [...bookings(scope, rewards), ...rewards.earnings.flatMap((earning) => mailsOf(scope, earning))];
}

/** Money is owed also where contact has ended; only after a merge it is the other customer's journey that books. */
const bookings = ({ history, now }: Scope, { items }: Rewards): Wanted[] =>
  bookingSteps({
    ...{ now, done: history.done, booked: history.booked, worths: [...items.values()] },
    changedAt: history.referrals.at(-1)?.happenedAt ?? now,
    neverOf: (key) => (history.closed?.type === 'mergedInto' ? ruledOutByPerson(history, key) : undefined),
  });

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

import { type Day, dayOf, type Instant, instantAt } from '../calendar.ts';
import { agreementsOf, bindsOn } from './agreements.ts';
import { endKind } from './end-kind.ts';
import type { PartnerFact, PartnerFactOf } from './facts.ts';
import type { PartnerHistory } from './history.ts';
import type { PartnerSteps } from './scope.ts';
import { wantOf } from './want.ts';

/** Notice that a partner gets when we end working together, counted from the talk; an agreement may promise more. */
const noticeDays = 30;

interface Request {
  nth: number;
  fact: PartnerFactOf<'endRequested'>;
  withdrawnAt?: Instant;
}

/** The requests to end it, in order; each may have been withdrawn. */
function requestsOf(facts: readonly PartnerFact[]): Request[] {
  const requests: Request[] = [];
  for (const fact of facts) {
    const last = requests.at(-1);
    if (fact.type === 'endRequested') requests.push({ nth: requests.length + 1, fact });
    else if (fact.type === 'endWithdrawn' && last) last.withdrawnAt ??= fact.happenedAt;
  }
  return requests;
}

/** Under which key the talk of a request is work. */
const talkKey = (nth: number): string => `end-talk:${nth}`;

/** Whether ending is under way, and on which day it ends: known once it was talked about. */
export function endingOf(history: PartnerHistory): { nth: number; requestedAt: Instant; lastDay?: Day } | undefined {
  const last = requestsOf(history.facts).at(-1);
  if (!last || last.withdrawnAt !== undefined || history.ended) return undefined;
  const talkedAt = history.tasksDone.get(talkKey(last.nth));
  return {
    ...{ nth: last.nth, requestedAt: last.fact.happenedAt },
    ...(talkedAt !== undefined && { lastDay: lastDayAfter(history, talkedAt) }),
  };
}

/** The longest notice that holds on the day of the talk. */
export function lastDayAfter({ facts }: Pick<PartnerHistory, 'facts'>, talkedAt: Instant): Day {
  const talkDay = dayOf(talkedAt);
  const promised = agreementsOf(facts).flatMap((one) => (bindsOn(one, talkDay) ? [one.noticeDays] : []));
  return talkDay + Math.max(noticeDays, ...promised);
}

/** Ending a partnership needs a reason, a talk and notice (rules, section 10): each waits for the one before it. */
export const endingSteps: PartnerSteps = (scope) =>
  requestsOf(scope.history.facts).flatMap(({ nth, fact, withdrawnAt }) => {
    const never = withdrawnAt === undefined ? undefined : 'withdrawn';
    const talk = wantOf(scope, {
      ...{ key: talkKey(nth), kind: 'end-talk', channel: 'task', when: { at: fact.happenedAt }, never },
      ...{ wantedSince: fact.recordedAt, more: { task: 'partner-end-talk' } },
    });
    const talkedAt = scope.history.tasksDone.get(talkKey(nth));
    if (talkedAt === undefined) return [talk];
    const notice = wantOf(scope, {
      ...{ key: `end-notice:${nth}`, kind: 'partner-ending', channel: 'mail', when: { answers: talkedAt }, never },
      ...{ wantedSince: talkedAt, more: { about: talkKey(nth) } },
    });
    const end = wantOf(scope, {
      ...{ key: `${endKind}:${nth}`, kind: endKind, channel: 'record', wantedSince: talkedAt, never },
      when: { at: instantAt(lastDayAfter(scope.history, talkedAt) + 1, 0) },
    });
    return [talk, notice, end];
  });

import { addMinutes, dayOf, type Instant, instantAt, isWorkingDay, sendWindow } from '../calendar.ts';
import { careTable } from '../affiliate/care-table.ts';
import { openMinutesBefore } from '../open-minutes.ts';
import type { PartnerFactOf } from './facts.ts';
import { answerDueAt, questionKey } from './questions.ts';
import type { PartnerScope, PartnerSteps } from './scope.ts';
import { wantOf } from './want.ts';

const { openHoursBefore, urgentOpenHoursBefore } = careTable.interim;

/**
 * A partner whose question has no answer yet hears that we have it, and by when he has his answer (rules, section 10): four
 * open hours before it is due, and of an urgent one an hour before the day closes. Once for a question.
 */
export const interimSteps: PartnerSteps = (scope) =>
  scope.history.facts.flatMap((fact) => {
    if (fact.type !== 'partnerWrote') return [];
    const { replyId, recordedAt } = fact;
    const at = interimAt(fact, scope);
    return [
      wantOf(scope, {
        ...{ key: `interim:${replyId}`, kind: 'partner-interim', channel: 'mail', when: { answers: at } },
        ...{ wantedSince: recordedAt, never: answeredAt(scope.history, replyId) && 'answered' },
        ...{ lastSensible: { days: 4 }, more: { about: replyId, deadline: promisedAt(fact, scope) } },
      }),
    ];
  });

/** When somebody answered, by mail or otherwise. */
export function answeredAt({ facts, tasksDone }: PartnerScope['history'], replyId: string): Instant | undefined {
  const key = questionKey(replyId);
  const written = facts.find((fact) => fact.type === 'noteWritten' && fact.key === key);
  return written?.happenedAt ?? tasksDone.get(key);
}

/** Never before the question itself: what comes in at night or at the end of the day is met at the next opening. */
function interimAt(fact: PartnerFactOf<'partnerWrote'>, { closing }: PartnerScope): Instant {
  const { happenedAt, urgent } = fact;
  const day = dayOf(happenedAt);
  const closes = instantAt(day, sendWindow.closesAt);
  const at =
    urgent && isWorkingDay(day, closing) && happenedAt < closes
      ? addMinutes(closes, -60 * urgentOpenHoursBefore)
      : openMinutesBefore(
          answerDueAt(fact, { closing }),
          60 * (urgent ? urgentOpenHoursBefore : openHoursBefore),
          closing,
        );
  return at > happenedAt ? at : happenedAt;
}

/** What the interim answer promises: when the answer is due, and never a moment that the mail would come after. */
function promisedAt(fact: PartnerFactOf<'partnerWrote'>, scope: PartnerScope): Instant {
  const due = answerDueAt(fact, scope);
  const closes = instantAt(dayOf(due), sendWindow.closesAt);
  return due < closes ? closes : due;
}

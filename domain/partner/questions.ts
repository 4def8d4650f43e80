import type { Instant } from '../calendar.ts';
import { type Within, dueWithin } from '../within.ts';
import type { PartnerFactOf } from './facts.ts';
import type { PartnerScope, PartnerSteps } from './scope.ts';
import { wantOf } from './want.ts';

/** By when a partner has his answer (rules, section 10): within 24 hours of working days, and the same day where it is urgent. */
const answeredWithin = {
  question: { workingDays: 1 },
  urgent: { openHours: 4 },
} as const satisfies Record<string, Within>;

/** When the answer to what a partner wrote is due. */
export const answerDueAt = (
  { urgent, happenedAt }: PartnerFactOf<'partnerWrote'>,
  { closing }: Pick<PartnerScope, 'closing'>,
): Instant => dueWithin(happenedAt, answeredWithin[urgent ? 'urgent' : 'question'], closing);

/** The step that gives somebody the work to answer. */
export const questionKey = (replyId: string): string => `question:${replyId}`;

/** What a partner writes is work for who looks after him, at any hour; also after the end he is owed an answer. */
export const questionSteps: PartnerSteps = (scope) =>
  scope.history.facts.flatMap((fact) =>
    fact.type === 'partnerWrote'
      ? [
          wantOf(scope, {
            ...{ key: questionKey(fact.replyId), kind: 'partner-question', channel: 'task' },
            ...{ when: { at: fact.happenedAt }, wantedSince: fact.recordedAt },
            more: { about: fact.replyId, task: 'partner-question', deadline: answerDueAt(fact, scope) },
          }),
        ]
      : [],
  );

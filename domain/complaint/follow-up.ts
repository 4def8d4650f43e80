import { addDays, dayOf, type Instant, instantAt, minuteOf } from '../calendar.ts';
import { answerMoment } from '../answer-moment.ts';
import { after } from '../interval.ts';
import type { Wanted } from '../step.ts';
import type { Round } from './round.ts';
import { followUp } from './protocol.ts';
import type { CaseScope } from './scope.ts';
import { word } from './word.ts';

/**
 * "Are you satisfied with the solution?": one month after the round's receipt and not within 7 days of closing, in the
 * next slot of the window, with one reminder; no answer ends it (rules, section 5). A withdrawn case is not asked after.
 */
export function followUpSteps(scope: CaseScope, round: Round): Wanted[] {
  const { subject, course, done, facts, context } = scope;
  const { nth, closed } = round;
  if (closed?.as !== 'solved') return [];
  const key = `followup:${nth}`;
  const answers = facts.flatMap((fact) => (fact.type === 'answered' && fact.key === key ? [fact] : []));
  const isLast = course.rounds.at(-1) === round;
  const never = isLast || answers.length > 0 ? undefined : 'reopened';
  const asked = word({
    key,
    kind: 'followup',
    dueAt: askedAt(round, closed.happenedAt),
    channel: 'mail',
    timing: 'answer',
    never,
  });
  const sent = done.get(key);
  const reminder =
    sent?.outcome === 'sent' &&
    word({
      key: `reminder:${key}`,
      kind: 'reminder',
      of: 'followup',
      dueAt: addDays(sent.happenedAt, followUp.reminder.days),
      channel: 'mail',
      timing: 'answer',
      never: answers.length > 0 ? 'answered' : never,
    });
  const content = answers.at(-1)?.answer === 'yes' ? answers.find(({ answer }) => answer === 'yes') : undefined;
  const thanksKey = `thanks:${key}:yes`;
  const thanks =
    content &&
    word({
      key: thanksKey,
      kind: 'thanks',
      of: 'followup',
      dueAt: answerMoment(content.happenedAt, `${subject}|${thanksKey}`, context.closing),
      channel: 'mail',
      timing: 'answer',
      never: isLast ? undefined : 'reopened',
    });
  return [asked, reminder, thanks].filter((one) => one !== false && one !== undefined);
}

/** The moment of the month, on the wall clock of receipt, or the seventh day after closing where that is later. */
function askedAt({ startedAt }: Round, closedAt: Instant): Instant {
  const month = instantAt(after(dayOf(startedAt), followUp.after), minuteOf(startedAt));
  const seventh = addDays(closedAt, followUp.afterClosing.days);
  return month > seventh ? month : seventh;
}

import { answerMoment } from '../answer-moment.ts';
import { dayOf, isoDate, minuteOf } from '../calendar.ts';
import { doneWanted } from '../done.ts';
import type { Wanted } from '../step.ts';
import { type MemberPage, memberPages } from './growth-facts.ts';
import { answerLastSensible } from './touchpoints.ts';
import { lastSensibleMoment, ruledOutByPerson, type Scope, whyUnreachable } from './want.ts';

/** A fresh link to a page of the customer's own, where he asked for it: once a day and page, however often he asks. */
export function pageLinkSteps({ history, subject, closing }: Scope): Wanted[] {
  const steps = history.linkRequests.map(({ page, happenedAt, recordedAt }): Wanted => {
    const key = `page-link:${page}:${isoDate(dayOf(happenedAt))}`;
    const dueAt = answerMoment(happenedAt, `${subject}|${key}`, closing);
    return {
      step: { key, kind: 'page-link', channel: 'mail', category: 'service', timing: 'answer' },
      dueAt,
      lastAt: lastSensibleMoment(dayOf(dueAt), minuteOf(dueAt), answerLastSensible),
      wantedSince: recordedAt,
      rank: 0,
      never: ruledOutByPerson(history, key, recordedAt) ?? whyUnreachable(history, 'mail'),
    };
  });
  const first = steps.filter(({ step }, n) => steps.findIndex((one) => one.step.key === step.key) === n);
  return first.map((wanted) => doneWanted(history.done, wanted));
}

/** Of which page a step with such a key sends the link. */
export const pageOfKey = (key: string): MemberPage | undefined =>
  memberPages.find((page) => key.startsWith(`page-link:${page}:`));

import { dayOf, type Instant } from '../calendar.ts';
import type { CaseSource, Complaint } from '../complaint/facts.ts';
import { reopensWithin, severityNames } from '../complaint/protocol.ts';
import { doneWanted } from '../done.ts';
import { after } from '../interval.ts';
import type { Wanted } from '../step.ts';
import { caseIdOf } from '../subject.ts';
import type { Answer, History } from './history.ts';
import { severityOf } from './negative.ts';
import { verdictOf } from './verdict.ts';
import type { Scope } from './want.ts';

/** Something negative the customer said, or a person heard: it opens a complaint case, joins the open one, or reopens one. */
export interface Trigger {
  key: string;
  at: Instant;
  recordedAt: Instant;
  projectId?: string | undefined;
  complaint: Complaint;
}

/** What the customer's journey does with a complaint, at once and whatever else holds: neither pause nor closing stops it. */
export const complaintSteps = ({ history }: Scope): Wanted[] =>
  [
    ...triggersOf(history).map((trigger) => ({ kind: 'complaint', ...trigger })),
    ...changesOfMind(history).map(({ key, answered: { happenedAt: at, recordedAt, projectId } }) => ({
      ...{ kind: 'content', key, at, recordedAt, projectId },
    })),
  ].map(({ kind, key, at, recordedAt, projectId }) =>
    doneWanted(history.done, {
      step: { key, kind, projectId, channel: 'journey', category: 'service', timing: 'exact' },
      dueAt: at,
      wantedSince: recordedAt,
      rank: 0,
    }),
  );

/** A content answer after a negative one closes nothing: the case's owner is asked to look. */
export interface ChangeOfMind {
  key: string;
  answered: Answer;
}

export const changesOfMind = (history: History): ChangeOfMind[] =>
  [...history.answers.values()].flatMap((answers) =>
    answers.flatMap((answered, n) => {
      const before = answers[n - 1];
      if (!before || severityOf(before) === undefined || severityOf(answered) !== undefined) return [];
      return [{ key: `content:${answered.key}:${n}`, answered }];
    }),
  );

export const triggersOf = (history: History): Trigger[] => [
  ...[...history.answers.values()].flatMap((answers) => pressed(history, answers)),
  ...history.replies.flatMap((reply) => {
    const { rules, at, recordedAt } = verdictOf(history, reply);
    if (rules !== 'negative') return [];
    const { replyId, projectId, severity = 'minor', wordsId } = reply;
    return [
      {
        key: `complaint:reply:${replyId}`,
        at,
        recordedAt,
        projectId,
        complaint: { source: 'reply' as const, severity, wordsId },
      },
    ];
  }),
  ...history.raised.map(({ _id, happenedAt: at, recordedAt, projectId, severity, wordsId }) => ({
    ...{ key: `complaint:hand:${_id.slice(_id.lastIndexOf('|') + 1)}`, at, recordedAt, projectId },
    complaint: { source: 'person' as const, severity, wordsId },
  })),
];

/** Every negative answer to one mail, save one said again: the same answer, no graver, and no case closed in between. */
function pressed({ cases }: History, answers: readonly Answer[]): Trigger[] {
  const triggers: Trigger[] = [];
  const times = new Map<string, number>();
  let before: Answer | undefined;
  for (const fact of answers) {
    const severity = severityOf(fact);
    const known = before && severityOf(before);
    const again =
      before?.answer === fact.answer &&
      known !== undefined &&
      severity !== undefined &&
      severityNames.indexOf(severity) <= severityNames.indexOf(known) &&
      !cases.some(
        ({ closedAt }) =>
          closedAt !== undefined && before !== undefined && closedAt > before.happenedAt && closedAt <= fact.happenedAt,
      );
    before = fact;
    if (severity === undefined || again) continue;
    const { key, kind, answer, happenedAt: at, recordedAt, projectId, wordsId } = fact;
    const nth = (times.get(answer) ?? 0) + 1;
    times.set(answer, nth);
    triggers.push({
      ...{ key: `complaint:${key}:${answer}${nth > 1 ? `#${nth}` : ''}`, at, recordedAt, projectId },
      complaint: { source: kind as CaseSource, severity, wordsId },
    });
  }
  return triggers;
}

export interface CasePlace {
  do: 'open' | 'join' | 'reopen';
  caseId: string;
}

/**
 * Where a complaint goes (rules, sections 1 and 5): the customer's open case; else the one closed within a month, opened
 * again by the customer's own words; else a new one. Told twice of the same complaint, the answer is the same.
 */
export function placeOf({ cases }: History, subject: string, { key, at, complaint }: Trigger): CasePlace {
  const own = cases.find((one) => one.key === key);
  if (own) return { do: 'open', caseId: own.id };
  const open = cases.findLast(({ closedAt }) => closedAt === undefined);
  if (open) return { do: 'join', caseId: open.id };
  const last = cases.at(-1);
  const recent = last?.closedAt !== undefined && dayOf(at) <= after(dayOf(last.closedAt), reopensWithin);
  if (last && recent && complaint.source !== 'person') return { do: 'reopen', caseId: last.id };
  return { do: 'open', caseId: caseIdOf(subject, cases.length + 1) };
}

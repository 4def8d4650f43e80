import { type Day, dayOf, type Instant } from '../calendar.ts';
import { after } from '../interval.ts';
import type { Wanted } from '../step.ts';
import type { Answer, Done, History, Reply } from './history.ts';
import { complaintHold } from './holds.ts';
import { alreadyInvited, invitations, invites, whyNotInvited } from './invitations.ts';
import { reviewInvitation } from './touchpoints.ts';
import { type Scope, want } from './want.ts';

const followUp = { category: 'service', topic: 'follow-up' } as const;

/**
 * The invitation as a mail of its own: where a complaint was open when the customer answered, or a person still had to
 * act, it goes once the case is closed and the work done. And the one reminder of any invitation without a review.
 */
export function reviewSteps(scope: Scope, answers: readonly Wanted[]): Wanted[] {
  const { history } = scope;
  const pending = answers.filter(
    ({ step, doneAt }) => doneAt === undefined && step.blocks?.includes('review') === true,
  );
  const invited = [
    ...invitations(history),
    ...pending.map(({ step: { key, projectId }, dueAt: at }) => ({ key, projectId, at })),
  ];
  const first = firstWords(history);
  const own = history.deliveries.flatMap(({ projectId }) => {
    const since = first.get(projectId);
    const day = since && ownMailDay(scope, since);
    if (since === undefined || day === undefined) return [];
    const key = `review:${projectId}`;
    const others = invited.filter((one) => one.key !== key);
    const never = whyNotInvited(history, others, projectId, day);
    if (never === alreadyInvited && !history.done.has(key)) return [];
    const lastSensible = reviewInvitation.lastSensible;
    return [
      want(scope, {
        key,
        kind: 'review',
        projectId,
        channel: 'mail',
        basis: followUp,
        day,
        lastSensible,
        wantedSince: since.recordedAt,
        never,
      }),
    ];
  });
  return [...own, ...[...history.done.values()].filter(invites).map((sent) => reviewReminder(scope, sent))];
}

function reviewReminder(scope: Scope, sent: Done): Wanted {
  return want(scope, {
    key: `reminder:review:${sent.key}`,
    kind: 'reminder',
    of: 'review',
    projectId: sent.projectId,
    channel: 'mail',
    basis: followUp,
    day: after(dayOf(sent.happenedAt), reviewInvitation.reminder.after),
    lastSensible: reviewInvitation.reminder.lastSensible,
    wantedSince: sent.recordedAt,
    never: scope.history.reviewLeftAt === undefined ? undefined : 'review left',
  });
}

interface FirstWord {
  happenedAt: Instant;
  recordedAt: Instant;
  /** The step that gives the work it asks for, if any. */
  workKey: string;
}

/** Of each project, the first word of the customer on it: a press or a reply. */
function firstWords({ answers, replies }: History): Map<string, FirstWord> {
  const first = new Map<string, FirstWord>();
  const hear = ({ projectId, happenedAt, recordedAt }: Answer | Reply, workKey: () => string): void => {
    if (projectId === undefined) return;
    const before = first.get(projectId)?.happenedAt;
    if (before === undefined || happenedAt < before)
      first.set(projectId, { happenedAt, recordedAt, workKey: workKey() });
  };
  for (const given of answers.values()) for (const one of given) hear(one, () => `task:${one.key}:${one.answer}`);
  for (const one of replies) hear(one, () => `task:reply:${one.replyId}`);
  return first;
}

/**
 * The day on which nothing stands in the way of an own mail: the closing of a case, or the end of the work the customer's
 * first word asked for. While a case is open it is today, and held. Undefined where the thanks takes the invitation along.
 */
function ownMailDay({ history, now }: Scope, { happenedAt, workKey }: FirstWord): Day | undefined {
  const complaint = history.holds.find(
    ({ why, until }) => why === complaintHold && (until === undefined || until > happenedAt),
  );
  if (complaint) return dayOf(complaint.until ?? now);
  const finishedAt = history.tasksDone.get(workKey);
  return finishedAt === undefined ? undefined : dayOf(finishedAt);
}

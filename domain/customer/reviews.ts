import { type Day, dayOf, type Instant } from '../calendar.ts';
import { after } from '../interval.ts';
import type { Block, Wanted } from '../step.ts';
import { whyNotCommercial } from './basis.ts';
import type { Done, History } from './history.ts';
import { complaintHold } from './holds.ts';
import { followsOf } from './replies.ts';
import { reviewInvitation } from './touchpoints.ts';
import { type Scope, want } from './want.ts';

const followUp = { category: 'service', topic: 'follow-up' } as const;

/**
 * Composes the answer mails (rules, section 1): the invitation to write a review goes along with the first thanks of a
 * project, once a year, whatever the score; the invitation to refer others where the answer calls for it and there is a
 * basis. Neither goes while a complaint is open. With a referral in it, a mail is commercial.
 */
export function withBlocks(scope: Scope, answers: readonly Wanted[]): Wanted[] {
  const { history, now } = scope;
  const invited = invitations(history);
  return answers.map((wanted) => {
    const { step, doneAt, never, dueAt } = wanted;
    if (step.kind !== 'thanks' || doneAt !== undefined || never !== undefined || history.openComplaint) return wanted;
    if (step.key.startsWith('promise:') || mailOf(step.key, step.of) === 'promise') return wanted;
    const blocks: Block[] = [];
    if (whyNotInvited(history, invited, step.projectId, dayOf(dueAt)) === undefined) {
      blocks.push('review');
      invited.push({ projectId: step.projectId, at: dueAt });
    }
    const answer = step.key.slice(step.key.lastIndexOf(':') + 1);
    const refers = followsOf(step.of ?? '', answer)?.referral === true;
    const referral = refers && whyNotCommercial(history, 'club', dueAt > now ? dueAt : now) === undefined;
    if (referral) blocks.push('referral');
    if (blocks.length === 0) return wanted;
    return { ...wanted, step: { ...step, blocks, category: referral ? 'commercial' : 'service' } };
  });
}

const mailOf = (key: string, of = ''): string | undefined => followsOf(of, key.slice(key.lastIndexOf(':') + 1))?.mail;

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
  const own = history.deliveries.flatMap(({ projectId }) => {
    const since = firstWordOn(history, projectId);
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

const invites = ({ outcome, kind, blocks }: Done): boolean =>
  outcome === 'sent' && (kind === 'review' || blocks?.includes('review') === true);

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

interface Invitation {
  key?: string;
  projectId?: string | undefined;
  at: Instant;
}

const invitations = (history: History): Invitation[] =>
  [...history.done.values()].filter(invites).map(({ key, projectId, happenedAt: at }) => ({ key, projectId, at }));

const alreadyInvited = 'invited for this project';

/** Once per project, at most once a year, and not who wrote one since. */
function whyNotInvited(
  { reviewLeftAt }: History,
  invited: readonly Invitation[],
  projectId: string | undefined,
  day: Day,
): string | undefined {
  const { oncePer } = reviewInvitation;
  if (invited.some((one) => one.projectId === projectId)) return alreadyInvited;
  if (invited.some((one) => day < after(dayOf(one.at), oncePer))) return 'invited within a year';
  const recent = reviewLeftAt !== undefined && day < after(dayOf(reviewLeftAt), oncePer);
  return recent ? 'review left' : undefined;
}

interface FirstWord {
  happenedAt: Instant;
  recordedAt: Instant;
  /** The step that gives the work it asks for, if any. */
  workKey: string;
}

/** The first word of the customer on a project: a press or a reply. */
function firstWordOn({ answers, replies }: History, projectId: string): FirstWord | undefined {
  const said = [
    ...[...answers.values()].flat().map((one) => ({ ...one, workKey: `task:${one.key}:${one.answer}` })),
    ...replies.map((one) => ({ ...one, workKey: `task:reply:${one.replyId}` })),
  ];
  return said
    .filter((one) => one.projectId === projectId)
    .reduce<FirstWord | undefined>(
      (first, one) => (first && first.happenedAt <= one.happenedAt ? first : one),
      undefined,
    );
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

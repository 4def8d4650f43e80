import { dayOf, isoDate } from '../calendar.ts';
import { after } from '../interval.ts';
import { deadlineOf } from '../step-done.ts';
import type { Wanted } from '../step.ts';
import type { Delivery, Done } from './history.ts';
import { isCancelled } from './orders.ts';
import { deservesPersonalApproach } from './personal.ts';
import { npsOncePer, reminder, type TouchpointKind, touchpoints } from './touchpoints.ts';
import { prefersPhone } from './switch-channel.ts';
import { type Scope, type Touch, want } from './want.ts';

const followUp = { category: 'service', topic: 'follow-up' } as const;
const offers = { category: 'commercial', topic: 'offers' } as const;

/** A project's touchpoint on the day the table gives, before anything else is considered. */
export function touchOf(kind: TouchpointKind, delivery: Delivery): Touch {
  const row = touchpoints[kind];
  return {
    key: `${kind}:${delivery.projectId}`,
    kind,
    projectId: delivery.projectId,
    channel: kind === 'build' && deservesPersonalApproach(delivery) ? 'phone' : 'mail',
    task: 'build-call',
    basis: kind === 'build' ? 'offers-or-none' : kind === 'anniversary' ? offers : followUp,
    day: after(dayOf(delivery.happenedAt), row.after),
    lastSensible: row.lastSensible,
    wantedSince: delivery.recordedAt,
  };
}

/** NPS: a later delivery before it is sent replaces it, and the customer is asked once per 90 days. */
export function npsOf(scope: Scope, delivery: Delivery): Wanted {
  const plain = want(scope, touchOf('nps', delivery));
  const { deliveries, done } = scope.history;
  const later = deliveries[deliveries.indexOf(delivery) + 1];
  if (later && plain.lastAt !== undefined && later.happenedAt <= plain.lastAt)
    return ruleOut(plain, 'asked about a later project');
  const due = dayOf(plain.dueAt);
  for (const fact of done.values())
    if (fact.kind === 'nps' && fact.outcome !== 'not-sent' && Math.abs(due - dayOf(fact.happenedAt)) < npsOncePer.days)
      return ruleOut(plain, `asked within ${npsOncePer.days} days`);
  return plain;
}

/** The build check, and where it was a phone task left undone, the mail that takes its place. */
export function buildOf(scope: Scope, delivery: Delivery): Wanted[] {
  const byValue = touchOf('build', delivery);
  const touch: Touch = prefersPhone(scope.history) ? { ...byValue, channel: 'phone' } : byValue;
  const check = want(scope, touch);
  const opened = scope.history.done.get(touch.key);
  if (opened?.channel !== 'phone') return [check];
  const phonedAt = scope.history.tasksDone.get(touch.key);
  const fallback: Touch = {
    ...touch,
    key: `${touch.key}#mail`,
    channel: 'mail',
    day: dayOf(deadlineOf({ task: 'build-call' }, opened.happenedAt, scope.closing) ?? opened.happenedAt),
    wantedSince: opened.recordedAt,
    never: phonedAt === undefined ? undefined : `phoned on ${isoDate(dayOf(phonedAt))}`,
  };
  return [check, want(scope, fallback)];
}

/** One reminder of a mail that went out, counted from the day it was sent; any answer ends it. */
export function reminderOf(scope: Scope, sent: Done): Wanted {
  return want(scope, {
    key: `reminder:${sent.key}`,
    kind: 'reminder',
    of: sent.kind,
    projectId: sent.projectId,
    names: sent.names?.filter((id) => !isCancelled(scope.history, id)),
    channel: 'mail',
    basis: followUp,
    day: after(dayOf(sent.happenedAt), reminder.after),
    lastSensible: reminder.lastSensible,
    wantedSince: sent.recordedAt,
    never: isAnswered(scope, sent) ? 'answered' : undefined,
  });
}

/** An answer to the mail itself, or since then to the same question about a project it names: by another mail's link. */
const isAnswered = ({ history }: Scope, { key, kind, projectId, names, happenedAt }: Done): boolean =>
  history.answers.has(key) ||
  history.replies.some((reply) => reply.key === key) ||
  (names ?? [projectId]).some(
    (id) => (history.latestAnswer.get(`${kind}:${id ?? ''}`)?.happenedAt ?? '') >= happenedAt,
  );

export const isReminded = (sent: Done): boolean =>
  sent.outcome === 'sent' &&
  sent.channel === 'mail' &&
  Object.hasOwn(touchpoints, sent.kind) &&
  touchpoints[sent.kind as TouchpointKind].reminded;

/** A person's word and what was done stand; any other reason gives way to this one. */
const ruleOut = (wanted: Wanted, why: string): Wanted =>
  wanted.doneAt !== undefined || wanted.never !== undefined ? wanted : { ...wanted, never: why };

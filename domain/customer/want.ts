import { type ClosingDays, type Day, dayOf, firstOfMonth, type Instant } from '../calendar.ts';
import { instantAt, minuteOf, monthOf, onOrAfter } from '../calendar.ts';
import { after, type Interval } from '../interval.ts';
import type { Context } from '../context.ts';
import type { Category, Channel, StepNature, Wanted } from '../step.ts';
import { whyAllOff, whyNotCommercial, whySwitchedOff } from './basis.ts';
import { doneStep } from '../done.ts';
import type { TaskKindName } from '../task-kinds.ts';
import type { History } from './history.ts';
import { precedence, type Topic } from './touchpoints.ts';

/** What every rule of the customer's plan looks at. */
export interface Scope {
  subject: string;
  /** The subject's own minute of the day. */
  slot: number;
  now: Instant;
  closing: ClosingDays;
  context: Context;
  history: History;
}

/** A planned touchpoint in the words of the rules: on which day, until when it makes sense, on which topic. */
export interface Touch {
  key: string;
  kind: (typeof precedence)[number];
  of?: string | undefined;
  projectId?: string | undefined;
  names?: readonly string[] | undefined;
  channel: Channel;
  /** The work it gives where it is no mail. */
  task?: TaskKindName;
  /** Category and topic; `offers-or-none`: with an offer where there is a basis for it, else without, as service. */
  basis: { category: 'service'; topic: Topic | null } | { category: 'commercial'; topic: Topic } | 'offers-or-none';
  day: Day;
  /** The day its last sensible moment counts from, where that is not `day`: waiting for others does not stretch it. */
  countsFrom?: Day;
  lastSensible: Interval | 'end of month';
  wantedSince: Instant;
  never?: string | undefined;
  blocks?: StepNature['blocks'];
  suggests?: StepNature['suggests'];
}

/** The wanted step of one touchpoint, with what happened to it: done, skipped, moved, or ruled out. */
export function want(scope: Scope, touch: Touch): Wanted {
  const { history, slot, closing, now } = scope;
  const { key, wantedSince } = touch;
  const done = history.done.get(key);
  if (done) return doneStep(done);
  const day = onOrAfter(touch.day, closing);
  const countsFrom = touch.countsFrom === undefined ? day : onOrAfter(touch.countsFrom, closing);
  const moved = history.moved.get(key);
  const dueAt = moved ?? instantAt(day, slot);
  const { category, ruledOut } = basisOf(touch, history, dueAt, dueAt > now ? dueAt : now);
  return {
    step: natureOf(touch, category),
    dueAt,
    lastAt:
      moved === undefined
        ? lastSensibleMoment(countsFrom, slot, touch.lastSensible)
        : lastSensibleMoment(dayOf(moved), minuteOf(moved), touch.lastSensible),
    wantedSince,
    rank: precedence.indexOf(touch.kind),
    never: ruledOutByPerson(history, key) ?? touch.never ?? ruledOut ?? whyUnreachable(history, touch.channel),
  };
}

const natureOf = (
  { key, kind, of, projectId, names, channel, task, blocks, suggests }: Touch,
  category: Category,
): StepNature => ({
  key,
  kind,
  of,
  projectId,
  names,
  channel,
  category,
  timing: 'planned',
  task: channel === 'mail' ? undefined : task,
  blocks,
  suggests,
});

/** Why no mail reaches the customer: the address does not take it, or the customer does not want it there. */
export const whyUnreachable = ({ suppressed }: History, channel: Channel): string | undefined =>
  channel === 'mail' && suppressed ? `address suppressed (${suppressed.why})` : undefined;

/** A person's word goes before any rule: skipped, or closed. With `wantedSince`, closing spares what came in after it. */
export function ruledOutByPerson({ closed, skipped }: History, key: string, wantedSince = ''): string | undefined {
  if (closed && wantedSince <= closed.recordedAt)
    return closed.type === 'mergedInto' ? 'merged into another customer' : `journey closed (${closed.reason})`;
  return skipped.has(key) ? 'skipped' : undefined;
}

/** Both at the due moment and at sending: what had no basis when it was due does not come back later. */
function basisOf(
  { basis, channel }: Touch,
  history: History,
  dueAt: Instant,
  sendAt: Instant,
): { category: Category; ruledOut: string | undefined } {
  if (basis === 'offers-or-none') {
    const mayOffer = channel !== 'phone' || !(history.phoneOff || history.spamComplained);
    if (mayOffer && whyNoOffer(history, 'offers', dueAt, sendAt) === undefined)
      return { category: 'commercial', ruledOut: undefined };
    return { category: 'service', ruledOut: whySwitchedOff(history, 'follow-up', sendAt) };
  }
  if (basis.category === 'commercial')
    return { category: 'commercial', ruledOut: whyNoOffer(history, basis.topic, dueAt, sendAt) };
  return {
    category: 'service',
    ruledOut: basis.topic ? whySwitchedOff(history, basis.topic, sendAt) : whyAllOff(history, sendAt),
  };
}

const whyNoOffer = (history: History, topic: Topic, dueAt: Instant, sendAt: Instant): string | undefined =>
  whyNotCommercial(history, topic, dueAt) ?? (sendAt === dueAt ? undefined : whyNotCommercial(history, topic, sendAt));

/** Counted from the due moment's local date, at the same minute of the day. */
export function lastSensibleMoment(day: Day, minute: number, lastSensible: Interval | 'end of month'): Instant {
  if (lastSensible !== 'end of month') return instantAt(after(day, lastSensible), minute);
  const { year, month } = monthOf(day);
  return instantAt(firstOfMonth(year, month + 1) - 1, 24 * 60 - 1);
}

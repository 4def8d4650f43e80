import {
  addMinutes,
  type ClosingDays,
  dayOf,
  type Instant,
  instantAt,
  isOpen,
  nextOpening,
  onOrAfter,
  sendWindow,
  slotAt,
} from './calendar.ts';
import { placeMails, wasCapped } from './mail-cap.ts';
import type { Hold, Step, StepState, Terms, Wanted } from './step.ts';

/** A step carried out less than this late counts as on time; later it is "found late" and moves to the next slot. */
const onTimeWithinMinutes = 15;

/**
 * Gives every wanted step exactly one state (rules, section 1): done, due, later, held or dropped.
 * Pure: the same wants and terms always give the same answer. Steps come back by moment, then key.
 */
export function arbitrate(wanted: readonly Wanted[], terms: Terms): Step[] {
  const steps: Step[] = [];
  const mails: { want: Wanted; at: Instant }[] = [];
  for (const want of wanted) {
    const settled = settledState(want, terms);
    if (settled) {
      steps.push(settled);
      continue;
    }
    const at = momentOf(want, terms);
    if (isPast(want, at)) steps.push(verdict(want, want.dueAt, 'dropped', lateReason(want, terms)));
    else if (want.step.timing === 'planned' && want.step.channel === 'mail') mails.push({ want, at });
    else steps.push(open(want, at, terms.now));
  }
  for (const placed of placeMails(mails, terms)) {
    if ('dropped' in placed) steps.push(verdict(placed.want, placed.want.dueAt, 'dropped', placed.dropped));
    else steps.push(open(placed.want, placed.at, terms.now, placed.why));
  }
  return steps.sort(byMoment);
}

/** The verdicts that need no search for a day: done, too late from the start, unwanted after all, held. */
function settledState(want: Wanted, terms: Terms): Step | undefined {
  if (want.doneAt !== undefined) return verdict(want, want.doneAt, 'done', want.never);
  if (want.lastAt !== undefined && want.lastAt < want.wantedSince)
    return verdict(want, want.dueAt, 'dropped', 'too late');
  if (want.never !== undefined) return verdict(want, want.dueAt, 'dropped', want.never);
  const why = want.waitsFor ?? openHold(want, terms)?.why;
  if (why === undefined) return undefined;
  if (isPast(want, terms.now)) return verdict(want, want.dueAt, 'dropped', lateReason(want, terms));
  return verdict(want, want.dueAt, 'held', why);
}

const openHold = (want: Wanted, terms: Terms): Hold | undefined =>
  want.step.timing === 'planned' ? terms.holds.find((h) => h.until === undefined && holds(h, want)) : undefined;

/** When the step can be carried out, its own rules and this moment considered, other mails not yet. */
function momentOf(want: Wanted, terms: Terms): Instant {
  const { closing, subject } = terms;
  if (want.step.timing === 'exact') return want.dueAt;
  let at = nextOpening(want.dueAt, closing);
  if (want.step.timing === 'answer') return isMissed(at, terms) ? openSince(terms) : at;
  for (const hold of terms.holds)
    if (hold.until !== undefined && hold.from <= at && at < hold.until && holds(hold, want))
      at = slotAfter(hold.until, subject, closing);
  return isMissed(at, terms) ? nextSlot(terms) : at;
}

/** Now where the window is open, else its next opening: who wakes seconds after that is on time. */
function openSince({ now, closing }: Terms): Instant {
  const opening = instantAt(dayOf(now), sendWindow.opensAt);
  return isOpen(now, closing) && !isLate(opening, now) ? opening : nextOpening(now, closing);
}

/** The subject's own slot on the first working day on which it has not passed at that instant. */
function slotAfter(instant: Instant, subject: string, closing: ClosingDays): Instant {
  const day = onOrAfter(dayOf(instant), closing);
  const at = slotAt(day, subject);
  return at >= instant ? at : slotAt(onOrAfter(day + 1, closing), subject);
}

/** The subject's own slot on the first working day on which it is not missed yet: who wakes seconds after it is on time. */
function nextSlot(terms: Terms): Instant {
  const { now, closing, subject } = terms;
  const day = onOrAfter(dayOf(now), closing);
  const at = slotAt(day, subject);
  return isMissed(at, terms) ? slotAt(onOrAfter(day + 1, closing), subject) : at;
}

/** Too late to count as on time, or the window has closed since. */
const isMissed = (at: Instant, { now, closing }: Terms): boolean =>
  at < now && (isLate(at, now) || !isOpen(now, closing));

/** Whether a step that was due at `at` counts as found late at `now`. */
export const isLate = (at: Instant, now: Instant): boolean => at < now && addMinutes(at, onTimeWithinMinutes) <= now;

const isPast = (want: Wanted, at: Instant): boolean => want.lastAt !== undefined && want.lastAt < at;

/** Why a step became too late: what held it, else the cap where that took every day it had, else no more than that. */
function lateReason(want: Wanted, terms: Terms): string {
  const last = want.lastAt ?? terms.now;
  const hold = terms.holds.find(
    (h) => h.from <= last && (h.until === undefined || h.until > want.dueAt) && holds(h, want),
  );
  if (hold) return `too late (${hold.why})`;
  return wasCapped(want, terms) ? 'too late (cap)' : 'too late';
}

const holds = ({ category, channel }: Hold, { step }: Wanted): boolean =>
  (category === undefined || category === step.category) && (channel === undefined || channel === step.channel);

const open = (want: Wanted, at: Instant, now: Instant, why?: string): Step =>
  verdict(want, at, at <= now ? 'due' : 'later', why);

/** Field by field: an object spread here costs more than all the rest of the plan. */
function verdict({ step }: Wanted, dueAt: Instant, state: StepState, why?: string): Step {
  return {
    key: step.key,
    kind: step.kind,
    of: step.of,
    projectId: step.projectId,
    about: step.about,
    names: step.names,
    channel: step.channel,
    category: step.category,
    timing: step.timing,
    task: step.task,
    ownerId: step.ownerId,
    deadline: step.deadline,
    blocks: step.blocks,
    suggests: step.suggests,
    booking: step.booking,
    snapshot: step.snapshot,
    dueAt,
    state,
    why,
  };
}

const byMoment = (a: Step, b: Step): number => compare(a.dueAt, b.dueAt) || compare(a.key, b.key);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

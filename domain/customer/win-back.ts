import { type Day, dayOf, isoDate, onOrAfter, spread } from '../calendar.ts';
import { doneWanted } from '../done.ts';
import { after } from '../interval.ts';
import type { Wanted } from '../step.ts';
import type { History } from './history.ts';
import { indicators } from './health-table.ts';
import { isCancelled } from './orders.ts';
import { winBack } from './touchpoints.ts';
import { type Scope, want } from './want.ts';

export const controlGroup = 'control group';

/** The step that keeps who got no win-back mail, so that its effect can be told. */
const controlKeyOf = (winBackKey: string): string => `control:${winBackKey}`;

/**
 * One offer after six months of silence, once a lapse (rules, section 6). `others`: every other step the customer's rules
 * want, for an offer keeps its distance from those.
 */
export function winBackSteps(scope: Scope, others: readonly Wanted[]): Wanted[] {
  const { history } = scope;
  const { lastActivityAt, deliveries } = history;
  const newest = deliveries.at(-1);
  if (lastActivityAt === undefined || !newest || isAnsweredFor(history, lastActivityAt)) return [];
  const lapsedOn = after(dayOf(lastActivityAt), indicators['no-interaction'].after);
  const due = onOrAfter(Math.max(lapsedOn, after(dayOf(newest.happenedAt), winBack.notWithin)), scope.closing);
  const { day, crowded } = dayFor(due, offerDays(scope, others), scope);
  const key = `win-back:${isoDate(lapsedOn)}`;
  const mail = want(scope, {
    key,
    kind: 'win-back',
    channel: 'mail',
    basis: { category: 'commercial', topic: 'offers' },
    day,
    countsFrom: due,
    lastSensible: winBack.lastSensible,
    wantedSince: newest.recordedAt,
    never: crowded ? `another offer within ${winBack.apartFromOffers.days} days` : undefined,
  });
  return isControl(scope, key) ? asControl(history, mail) : [mail];
}

/** The mail of this lapse went out, or its customer was kept as one of the control group. */
function isAnsweredFor({ done }: History, lastActivityAt: string): boolean {
  for (const fact of done.values())
    if ((fact.kind === 'win-back' || fact.kind === 'control') && fact.happenedAt > lastActivityAt) return true;
  return false;
}

const isControl = ({ subject, context: { winBackControlPercent } }: Scope, key: string): boolean =>
  winBackControlPercent > 0 && spread(subject, key, 100) < winBackControlPercent;

/**
 * Instead of the mail a note, at the moment the mail would have gone: a fact that stands whatever the share is later. Who
 * would have got no mail anyway is no control.
 */
function asControl({ done }: History, mail: Wanted): Wanted[] {
  if (mail.doneAt !== undefined || mail.never !== undefined) return [mail];
  const { key } = mail.step;
  const note = doneWanted(done, {
    ...mail,
    step: { key: controlKeyOf(key), kind: 'control', channel: 'journey', category: 'commercial', timing: 'planned' },
  });
  return [{ ...mail, never: controlGroup }, note];
}

const offerKinds: ReadonlySet<string> = new Set(winBack.offers);

/** The days of the other planned offers: those that went out, and those that still may. */
function offerDays({ history, now }: Scope, others: readonly Wanted[]): Day[] {
  const days: Day[] = [];
  for (const { kind, category, outcome, happenedAt } of history.done.values())
    if (category === 'commercial' && outcome !== 'not-sent' && offerKinds.has(kind)) days.push(dayOf(happenedAt));
  for (const { step, never, doneAt, dueAt, lastAt, wantedSince } of others) {
    if (step.category !== 'commercial' || !offerKinds.has(step.kind)) continue;
    if (doneAt !== undefined || never !== undefined || isCancelled(history, step.projectId ?? '')) continue;
    if (lastAt !== undefined && (lastAt < now || lastAt < wantedSince)) continue;
    days.push(dayOf(dueAt > now ? dueAt : now));
  }
  return days;
}

/**
 * The day it is due, or where another offer is too near to that (or to today, once it is found late) the first working day
 * that lies far enough from all of them; crowded where that makes no sense any more.
 */
function dayFor(due: Day, offers: readonly Day[], { closing, now }: Scope): { day: Day; crowded: boolean } {
  const last = after(due, winBack.lastSensible);
  const begin = Math.min(Math.max(due, dayOf(now)), last);
  const { days } = winBack.apartFromOffers;
  let free = begin;
  for (let near: Day | undefined = free; near !== undefined;) {
    near = offers.find((one) => Math.abs(free - one) < days);
    if (near !== undefined) free = onOrAfter(near + days, closing);
  }
  if (free === begin) return { day: due, crowded: false };
  return free > last ? { day: due, crowded: true } : { day: free, crowded: false };
}

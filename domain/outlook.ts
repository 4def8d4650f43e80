import { dayOf, type Instant, isoDate, minuteOf, weekdayOf } from './calendar.ts';
import type { Agenda, Channel, Standing, Step } from './step.ts';

/** What a workflow needs of an agenda: when to wake for what, and what to show. Small, for it is kept in every history. */
export interface Outlook {
  next?: { key: string; label: string; dueAt: Instant; channel: Channel; priority: number };
  /** Keys of the steps after `next`, by moment. */
  later: string[];
  held: string[];
  stage: string;
  segment: string;
  openComplaint: boolean;
  paused: boolean;
  finished: boolean;
  refreshAt?: Instant;
  /** Of a contractor. */
  tier?: string;
  /** Of a complaint case. */
  standing?: Standing;
}

export function outlookOf(agenda: Agenda): Outlook {
  const [next, ...later] = agenda.steps.filter(({ state }) => state === 'due' || state === 'later');
  return {
    ...(next && {
      next: {
        key: next.key,
        label: labelOf(next),
        dueAt: next.dueAt,
        channel: next.channel,
        priority: priorityOf(next),
      },
    }),
    later: later.map((step) => step.key),
    held: agenda.steps.filter(({ state }) => state === 'held').map((step) => step.key),
    stage: agenda.stage,
    segment: agenda.segment,
    openComplaint: agenda.openComplaint,
    paused: agenda.paused,
    finished: agenda.finished,
    ...(agenda.refreshAt !== undefined && { refreshAt: agenda.refreshAt }),
    ...(agenda.tier !== undefined && { tier: agenda.tier }),
    ...(agenda.standing && { standing: agenda.standing }),
  };
}

/** What goes first when a queue is long: promises to people, answers, then planned service before planned commercial. */
function priorityOf({ timing, category }: Step): number {
  if (timing === 'exact') return 1;
  if (timing === 'answer') return 2;
  return category === 'service' ? 3 : 4;
}

/** A step as a person reads it beside its timer in the Temporal UI: "permit · Mon 18 Jan 2027 09:40". */
function labelOf(step: Step): string {
  const what = step.of === undefined ? step.kind : `${step.kind} of ${step.of}`;
  return `${what}${step.channel === 'phone' ? ' by phone' : ''} · ${readable(step.dueAt)}`;
}

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function readable(instant: Instant): string {
  const day = dayOf(instant);
  const [year = '', month, date] = isoDate(day).split('-');
  const minute = minuteOf(instant);
  const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  return `${weekdays[weekdayOf(day) - 1] ?? ''} ${Number(date)} ${months[Number(month) - 1] ?? ''} ${year} ${time}`;
}

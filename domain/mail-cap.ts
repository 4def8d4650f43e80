import { type Day, dayOf, type Instant, isoDate, onOrAfter, slotAt } from './calendar.ts';
import type { Category, SentMail, Terms, Wanted } from './step.ts';

/** Rules, section 1: at most one planned commercial mail per customer per 7 local dates, one planned mail a day. */
export const mailCap = { commercialPerDays: 7 } as const;

/** A planned mail and the moment it could go if it were alone. */
export interface Candidate {
  want: Wanted;
  at: Instant;
}

export type Placed = { want: Wanted; at: Instant; why?: string } | { want: Wanted; dropped: string };

/**
 * Gives each planned mail a day of its own, in the order of the days: service before commercial, then by rank.
 * Who gives way moves to the next free day at the subject's own slot, or is dropped when that is past its last sensible moment.
 */
export function placeMails(candidates: readonly Candidate[], terms: Terms): Placed[] {
  const { subject, closing } = terms;
  const taken = new MailDays(terms.sent);
  const placed: Placed[] = [];
  let waiting = candidates.map(({ want, at }) => ({ want, at, day: dayOf(at), dueOn: dayOf(want.dueAt) }));
  let day = Math.min(...waiting.map((mail) => mail.day));
  while (waiting.length > 0) {
    const ready = waiting.filter((mail) => mail.day <= day).sort(byPrecedence);
    const slot = ready.some((mail) => mail.day < day) ? slotAt(day, subject) : '';
    const atOf = (mail: Waiting): Instant => (mail.day === day ? mail.at : slot);
    for (const { want } of ready.filter((mail) => mail.want.lastAt !== undefined && mail.want.lastAt < atOf(mail)))
      placed.push({ want, dropped: 'too late (cap)' });
    const alive = ready.filter((mail) => mail.want.lastAt === undefined || mail.want.lastAt >= atOf(mail));
    const goes = alive.find((mail) => taken.allows(day, mail.want.step.category));
    if (goes) {
      taken.add({ day, category: goes.want.step.category });
      const why = goes.day < day ? `moved from ${isoDate(goes.day)} by the cap` : undefined;
      placed.push({ want: goes.want, at: atOf(goes), ...(why !== undefined && { why }) });
    }
    waiting = waiting.filter((mail) => mail !== goes && (mail.day > day || alive.includes(mail)));
    const nextDay = onOrAfter(day + 1, closing);
    day = alive.length > (goes ? 1 : 0) ? nextDay : Math.max(nextDay, Math.min(...waiting.map((mail) => mail.day)));
  }
  return placed;
}

/** `day`: the first it could go; `dueOn`: the day it was due, which no delay changes and so orders service mails. */
type Waiting = Candidate & { day: Day; dueOn: Day };

/** What is equal in all this keeps the plan's own order: that of the deliveries. */
const byPrecedence = (a: Waiting, b: Waiting): number =>
  Number(a.want.step.category === 'commercial') - Number(b.want.step.category === 'commercial') ||
  (a.want.step.category === 'service' ? a.dueOn - b.dueOn : 0) ||
  a.want.rank - b.want.rank ||
  (a.want.dueAt < b.want.dueAt ? -1 : a.want.dueAt > b.want.dueAt ? 1 : 0);

/** Whether mails that did go out took every working day between its due moment and its last sensible one (or now). */
export function wasCapped(want: Wanted, terms: Terms): boolean {
  if (want.step.channel !== 'mail' || want.step.timing !== 'planned' || terms.sent.length === 0) return false;
  const last = want.lastAt !== undefined && want.lastAt < terms.now ? want.lastAt : terms.now;
  const taken = new MailDays(terms.sent);
  for (let day = onOrAfter(dayOf(want.dueAt), terms.closing); ; day = onOrAfter(day + 1, terms.closing)) {
    if (slotAt(day, terms.subject) > last) return day > dayOf(want.dueAt);
    if (taken.allows(day, want.step.category)) return false;
  }
}

/** The days on which planned mails go, and what they still allow. */
class MailDays {
  readonly #days = new Set<Day>();
  readonly #commercial: Day[] = [];

  constructor(sent: readonly SentMail[]) {
    for (const mail of sent) this.add(mail);
  }

  add({ day, category }: SentMail): void {
    this.#days.add(day);
    if (category === 'commercial') this.#commercial.push(day);
  }

  allows(day: Day, category: Category): boolean {
    if (this.#days.has(day)) return false;
    return category === 'service' || this.#commercial.every((d) => Math.abs(day - d) >= mailCap.commercialPerDays);
  }
}

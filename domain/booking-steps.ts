import type { Instant } from './calendar.ts';
import { type DoneFact, doneWanted } from './done.ts';
import type { Booking, Wanted } from './step.ts';

/** What one thing is worth to who earned it. */
export interface Worth {
  /** 'reward:<friend>', 'commission:<project>': every change of it is a posting of its own. */
  item: string;
  /** Integer euro cents; 0 where it was taken back. */
  cents: number;
  /** When it became so. */
  changedAt: Instant;
  /** From when it can be paid; absent: nobody knows yet. */
  payableAt?: Instant;
}

export interface Books {
  now: Instant;
  done: ReadonlyMap<string, DoneFact>;
  /** What was booked before, in order. */
  booked: readonly Booking[];
  worths: readonly Worth[];
  /** When what was booked by a fact that is not true any more came to be nothing. */
  changedAt: Instant;
  /** Why a booking will not happen. */
  neverOf?: (key: string) => string | undefined;
}

/** Books until the ledger says what the facts say: what differs now, or from the day it can be paid. Money is never too late. */
export function bookingSteps(books: Books): Wanted[] {
  const { now, booked, worths: known, changedAt } = books;
  const items = new Set(known.map(({ item }) => item));
  const gone = booked.filter(({ item }) => !items.has(item)).map(({ item }) => ({ item, cents: 0, changedAt }));
  const bookedOf = byItem(booked);
  const worths = new Map<string, Worth>([...gone, ...known].map((worth) => [worth.item, worth]));
  return [...worths.values()].flatMap((worth): Wanted[] => {
    const before = bookedOf.get(worth.item) ?? [];
    const change = changeOf(worth, before, now);
    if (change) return [booking(books, { change, nth: before.length + 1, dueAt: momentOf(worth, now) })];
    const { payableAt } = worth;
    if (worth.cents === 0 || payableAt === undefined || payableAt <= now) return [];
    const released = changeOf(worth, before, payableAt);
    return released ? [booking(books, { change: released, nth: before.length + 1, dueAt: payableAt })] : [];
  });
}

function byItem(booked: readonly Booking[]): Map<string, Booking[]> {
  const all = new Map<string, Booking[]>();
  for (const one of booked) {
    const known = all.get(one.item);
    if (known) known.push(one);
    else all.set(one.item, [one]);
  }
  return all;
}

/** What can be paid at an instant, and what waits. */
export const standsAt = (
  { cents, payableAt }: Pick<Worth, 'cents' | 'payableAt'>,
  at: Instant,
): { heldCents: number; payableCents: number } =>
  payableAt !== undefined && payableAt <= at
    ? { heldCents: 0, payableCents: cents }
    : { heldCents: cents, payableCents: 0 };

/** When what can be booked now became so. */
const momentOf = ({ changedAt, payableAt, cents }: Worth, now: Instant): Instant =>
  cents > 0 && payableAt !== undefined && payableAt > changedAt && payableAt <= now ? payableAt : changedAt;

function changeOf(worth: Worth, before: readonly Booking[], at: Instant): Booking | undefined {
  const { heldCents, payableCents } = standsAt(worth, at);
  const held = heldCents - before.reduce((total, one) => total + one.heldCents, 0);
  const payable = payableCents - before.reduce((total, one) => total + one.payableCents, 0);
  return held === 0 && payable === 0 ? undefined : { item: worth.item, heldCents: held, payableCents: payable };
}

function booking({ done, neverOf }: Books, of: { change: Booking; nth: number; dueAt: Instant }): Wanted {
  const { change, nth, dueAt } = of;
  const key = `booking:${change.item}#${nth}`;
  return doneWanted(done, {
    step: { key, kind: 'booking', channel: 'ledger', category: 'service', timing: 'exact', booking: change },
    dueAt,
    wantedSince: dueAt,
    rank: 0,
    never: neverOf?.(key),
  });
}

import { type ClosingDays, type Day, dayOf, type Instant, onOrAfter } from '../calendar.ts';
import { after } from '../interval.ts';
import type { PartnerHistory } from './history.ts';
import {
  knownAfter,
  onboardingItems,
  type OnboardingItemName,
  type OnboardingWeekNumber,
  onboardingWeeks,
  weekLasts,
} from './onboarding-table.ts';

interface OnboardingItem {
  /** The key of its step too: it comes once in the life of a partner. */
  name: OnboardingItemName;
  openedAt?: Instant;
  /** By when it should be done, where it is open. */
  deadline?: Instant;
  doneAt?: Instant;
  /** Somebody decided that it is not needed. */
  skipped: boolean;
}

export interface OnboardingWeek {
  week: OnboardingWeekNumber;
  /** A working day; moves while an earlier week may still end sooner. */
  opensOn: Day;
  /** Its work was given. */
  openedAt?: Instant;
  /** When the last of its items was done, or found not to be needed. */
  doneAt?: Instant;
  /** The day on which what is open is named, and the next week opens all the same. */
  endsOn: Day;
  items: readonly OnboardingItem[];
}

/**
 * How far the first four weeks are: week 1 opens on the working day after registration, each next one on the working day
 * after the last item was done, or when the week before is over. Empty for who is not introduced so.
 */
export function readOnboarding(history: PartnerHistory, closing: ClosingDays): OnboardingWeek[] {
  const { kind, registeredAt, recordedAt } = history;
  if (dayOf(recordedAt) > after(dayOf(registeredAt), knownAfter)) return [];
  const weeks: OnboardingWeek[] = [];
  let opensOn = onOrAfter(dayOf(registeredAt) + 1, closing);
  for (const week of onboardingWeeks) {
    const items = onboardingItems(kind, week).map((name) => readItem(history, name));
    if (items.length === 0) return [];
    const read = readWeek({ week, opensOn, items }, closing);
    weeks.push(read);
    const next = read.doneAt === undefined ? read.endsOn : onOrAfter(dayOf(read.doneAt) + 1, closing);
    opensOn = Math.min(next, read.endsOn);
  }
  return weeks;
}

function readWeek(
  { week, opensOn, items }: Pick<OnboardingWeek, 'week' | 'opensOn' | 'items'>,
  closing: ClosingDays,
): OnboardingWeek {
  const openedAt = items.flatMap((item) => item.openedAt ?? []).sort()[0];
  const doneAts = items.flatMap(({ doneAt }) => doneAt ?? []).sort();
  const doneAt = doneAts.length === items.length ? doneAts.at(-1) : undefined;
  const began = openedAt === undefined ? opensOn : dayOf(openedAt);
  return {
    ...{ week, opensOn: began, items },
    endsOn: onOrAfter(after(began, weekLasts[week]), closing),
    ...(openedAt !== undefined && { openedAt }),
    ...(doneAt !== undefined && { doneAt }),
  };
}

function readItem({ facts, done, tasksDone, skipped }: PartnerHistory, name: OnboardingItemName): OnboardingItem {
  const given = done.get(name);
  const skippedAt = facts.find((fact) => fact.type === 'stepSkipped' && fact.key === name)?.happenedAt;
  const doneAt = tasksDone.get(name) ?? skippedAt;
  return {
    ...{ name, skipped: skipped.has(name) && !tasksDone.has(name) },
    ...(given && { openedAt: given.happenedAt }),
    ...(given?.deadline !== undefined && { deadline: given.deadline }),
    ...(doneAt !== undefined && { doneAt }),
  };
}

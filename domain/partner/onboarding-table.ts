import type { Interval } from '../interval.ts';
import type { TaskKind } from '../task-kind.ts';
import type { PartnerKind } from './kinds.ts';

/** Introduction, set-up, and the evaluation that takes two weeks (rules, section 9). */
export const onboardingWeeks = [1, 2, 3] as const;
export type OnboardingWeekNumber = (typeof onboardingWeeks)[number];

export const onboardedKinds = ['contractor', 'architect', 'estate-agent'] as const satisfies readonly PartnerKind[];
export type OnboardedKind = (typeof onboardedKinds)[number];

interface OnboardingRow extends TaskKind {
  week: OnboardingWeekNumber;
  /** A task, or a call. */
  channel: 'task' | 'phone';
  /** Of these partners alone; absent: of all who are introduced. */
  of?: readonly OnboardedKind[];
}

const whoBuild = ['contractor', 'architect'] as const satisfies readonly OnboardedKind[];
const whoRefer = ['estate-agent'] as const satisfies readonly OnboardedKind[];
/** Every item is chased, and is done with a note of what came of it. */
const proven = { chased: true, proof: true } as const;

/** Each item with its week, its owner, and by when it is done, counted in working days from the opening of its week. */
export const onboardingTable = {
  'onboarding-call': { week: 1, channel: 'phone', owner: 'manager', within: { workingDays: 3 }, ...proven },
  'onboarding-portfolio': { week: 1, channel: 'task', owner: 'engineer', within: { workingDays: 4 }, ...proven },
  'onboarding-expectations': { week: 1, channel: 'task', owner: 'manager', within: { workingDays: 5 }, ...proven },
  'onboarding-account': { week: 2, channel: 'task', owner: 'manager', within: { workingDays: 2 }, ...proven },
  'onboarding-contacts': { week: 2, channel: 'task', owner: 'manager', within: { workingDays: 3 }, ...proven },
  'onboarding-first-project': {
    ...{ week: 2, channel: 'task', owner: 'engineer', within: { workingDays: 5 }, of: whoBuild, ...proven },
  },
  'onboarding-first-referral': {
    ...{ week: 2, channel: 'task', owner: 'manager', within: { workingDays: 5 }, of: whoRefer, ...proven },
  },
  'onboarding-project-feedback': {
    ...{ week: 3, channel: 'phone', owner: 'manager', within: { workingDays: 5 }, of: whoBuild, ...proven },
  },
  'onboarding-referral-feedback': {
    ...{ week: 3, channel: 'phone', owner: 'manager', within: { workingDays: 5 }, of: whoRefer, ...proven },
  },
  'onboarding-improvements': { week: 3, channel: 'task', owner: 'manager', within: { workingDays: 8 }, ...proven },
  'onboarding-formalised': { week: 3, channel: 'task', owner: 'manager', within: { workingDays: 10 }, ...proven },
} as const satisfies Record<string, OnboardingRow>;

export type OnboardingItemName = keyof typeof onboardingTable;

/** How long each week lasts: past it what is still open is named to the manager, and the next week opens all the same. */
export const weekLasts = { 1: { days: 7 }, 2: { days: 7 }, 3: { days: 14 } } as const satisfies Record<
  OnboardingWeekNumber,
  Interval
>;

/** Who worked with us longer than this before we knew is no new partner: he is not introduced. */
export const knownAfter = { weeks: 4 } as const satisfies Interval;

export const isOnboarded = (kind: PartnerKind): kind is OnboardedKind => onboardedKinds.some((one) => one === kind);

/** The items of a week for a kind of partner, in order; none where that kind is not introduced so. */
export function onboardingItems(kind: PartnerKind, week: OnboardingWeekNumber): OnboardingItemName[] {
  if (!isOnboarded(kind)) return [];
  const rows: readonly [string, OnboardingRow][] = Object.entries(onboardingTable);
  return rows.flatMap(([name, row]) =>
    row.week === week && (row.of === undefined || row.of.includes(kind)) ? [name as OnboardingItemName] : [],
  );
}

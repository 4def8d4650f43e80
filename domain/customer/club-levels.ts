import { type Level, levels, type YearlyBenefit } from './growth-facts.ts';

/** What a member of the club gets besides the discount. What a person must deliver becomes a task or a flag. */
export const benefits = [
  'newsletter',
  'knowledge-base',
  'priority-planning',
  'consultation',
  'webinars',
  'account-manager',
  'answer-within-24h',
  'vip-events',
  'site-check',
  'free-consultations',
  'direct-line',
  'custom-sla',
  'co-marketing',
  'first-access',
] as const;
export type Benefit = (typeof benefits)[number];

/** So many projects, or so many referrals, or so much spent in a lifetime: one of those named is enough. */
export interface Criterion {
  projects?: number;
  referrals?: number;
  /** Integer euro cents, ex VAT: delivered value after corrections. */
  spendCents?: number;
}

export interface ClubLevel {
  name: string;
  criterion: Criterion;
  percent: number;
  /** What this level adds to the ones below it. */
  benefits: readonly Benefit[];
  /** How often a calendar year; a level keeps what the ones below it give. */
  yearly: Readonly<Partial<Record<YearlyBenefit, number | 'unlimited'>>>;
}

/** The Broersma Bouwclub (rules, section 3), from the lowest level to the highest. */
export const clubLevels = {
  brons: {
    name: 'Brons',
    criterion: { projects: 1 },
    percent: 5,
    benefits: ['newsletter', 'knowledge-base'],
    yearly: {},
  },
  zilver: {
    name: 'Zilver',
    criterion: { projects: 2, referrals: 1 },
    percent: 10,
    benefits: ['priority-planning', 'consultation', 'webinars'],
    yearly: { consultation: 1 },
  },
  goud: {
    name: 'Goud',
    criterion: { projects: 3, referrals: 3 },
    percent: 15,
    benefits: ['account-manager', 'answer-within-24h', 'vip-events', 'site-check'],
    yearly: { 'site-check': 1 },
  },
  platinum: {
    name: 'Platinum',
    criterion: { spendCents: 1_000_000 },
    percent: 20,
    benefits: ['free-consultations', 'direct-line', 'custom-sla', 'co-marketing', 'first-access'],
    yearly: { consultation: 'unlimited' },
  },
} as const satisfies Record<Level, ClubLevel>;

export const clubLevel = (level: Level): ClubLevel => clubLevels[level];

/** The priority planning starts a project within so many hours. */
export const priorityStartHours = 48;

/** The announcement of a level is worse than nothing so long after it was reached (rules, section 1). */
export const levelLastSensible = { months: 1 } as const;

/** How high a level is; of no level -1. */
export const rankOf = (level: Level | undefined): number => (level === undefined ? -1 : levels.indexOf(level));

/** The levels up to and including one: what they give is kept. */
export const levelsUpTo = (level: Level | undefined): readonly Level[] => levels.slice(0, rankOf(level) + 1);

/** Whether a level, with what it keeps of those below it, gives this. */
export const gives = (level: Level | undefined, benefit: Benefit): boolean =>
  levelsUpTo(level).some((one) => clubLevel(one).benefits.includes(benefit));

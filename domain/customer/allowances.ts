import { type Instant, monthOf, dayOf } from '../calendar.ts';
import { clubLevel, levelsUpTo } from './club-levels.ts';
import { type Level, type YearlyBenefit, yearlyBenefits } from './growth-facts.ts';
import type { History } from './history.ts';

/** What is left of a yearly benefit in a calendar year. */
export interface Allowance {
  benefit: YearlyBenefit;
  year: number;
  /** 0: not of the level. */
  allowed: number | 'unlimited';
  used: number;
  left: number | 'unlimited';
}

/** The yearly benefits of a level, in the year of an instant in Amsterdam: refilled on the first of January (rules, section 3). */
export function allowancesOf({ benefitsUsed }: History, level: Level | undefined, at: Instant): Allowance[] {
  const year = yearOf(at);
  return yearlyBenefits.map((benefit) => {
    const allowed = allowedBy(level, benefit);
    const used = benefitsUsed.filter((fact) => fact.benefit === benefit && yearOf(fact.happenedAt) === year).length;
    return { benefit, year, allowed, used, left: allowed === 'unlimited' ? allowed : Math.max(0, allowed - used) };
  });
}

/** A level keeps what the ones below it give; of the same benefit its own word counts. */
const allowedBy = (level: Level | undefined, benefit: YearlyBenefit): number | 'unlimited' =>
  levelsUpTo(level).reduce<number | 'unlimited'>((known, one) => clubLevel(one).yearly[benefit] ?? known, 0);

/** Why a benefit cannot be used now; undefined where it can. */
export function whyNoBenefit({ allowed, left }: Allowance): 'not of this level' | 'used up this year' | undefined {
  if (allowed === 0) return 'not of this level';
  return left === 0 ? 'used up this year' : undefined;
}

const yearOf = (at: Instant): number => monthOf(dayOf(at)).year;

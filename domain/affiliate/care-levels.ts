import type { CareLevel } from './facts.ts';

/** Levels of care (rules, section 10): the first tenth by commission over 12 months, rounded up; ties share. */
export const careRules = { topPercent: 10, overMonths: 12 } as const satisfies Record<string, number>;

/** One affiliate's year, and the month that has just ended. Integer euro cents. */
export interface AffiliateYear {
  partnerId: string;
  /** Commission that stands, of the last 12 months. */
  commissionCents: number;
  /** Clicks on his links in them. */
  clicks: number;
  /** Commission that stands, of the month before. */
  monthCents: number;
}

export interface Ranked {
  level: CareLevel;
  /** Affiliate of the month: nobody earned more; ties share, and with nothing earned there is none. */
  best: boolean;
}

/**
 * Top is who is among the first tenth, rounded up, and earned something; active who earned something or was clicked in 12
 * months; quiet who did neither.
 */
export function rankAffiliates(years: readonly AffiliateYear[]): Map<string, Ranked> {
  const earned = years.map(({ commissionCents }) => commissionCents).sort((a, b) => b - a);
  const places = Math.ceil((years.length * careRules.topPercent) / 100);
  const lowest = earned[places - 1] ?? 0;
  const most = years.reduce((found, { monthCents }) => Math.max(found, monthCents), 0);
  const levelOf = ({ commissionCents, clicks }: AffiliateYear): CareLevel => {
    if (commissionCents > 0 && commissionCents >= lowest) return 'top';
    return commissionCents > 0 || clicks > 0 ? 'active' : 'quiet';
  };
  return new Map(
    years.map((year) => [year.partnerId, { level: levelOf(year), best: most > 0 && year.monthCents === most }]),
  );
}

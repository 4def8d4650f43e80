import type { Instant } from '../calendar.ts';
import { clubLevel, rankOf } from './club-levels.ts';
import { type Level, levels } from './growth-facts.ts';
import type { Done, History } from './history.ts';
import { earnedBy, type Merit, type Reached, reachedBy, total } from './merits.ts';
import { segmentOf } from './segment.ts';

/** Where a customer stands in the club. */
export interface ClubStanding {
  /** Absent: no member yet, or never one. */
  level?: Level;
  /** Since when; present with a level. */
  since?: Instant;
  merit: Merit;
  /** The levels that facts give, each with the moment they did. */
  reached: Map<Level, Reached>;
  /** The levels that were announced and not withdrawn since, each with the moment. */
  announced: Map<Level, Instant>;
}

/** Members are private customers and investors; professionals have their partner terms (rules, section 3). */
export const mayBeMember = (history: History): boolean => segmentOf(history) !== 'professionals';

/**
 * The level is the highest of what facts earn now and of what was announced (rules, section 3): a cancellation takes
 * nothing announced away. A person may withdraw a level that an error of the bureau earned; then only what became known
 * since can earn it.
 */
export function standingOf(history: History): ClubStanding {
  const earned = earnedBy(history);
  const standing: ClubStanding = { merit: total(earned), reached: new Map(), announced: new Map() };
  if (!mayBeMember(history)) return standing;
  const told = announcements(history);
  for (const level of levels) {
    const withdrawn = history.levelsWithdrawn.findLast((fact) => fact.level === level);
    const reached = reachedBy(level, earned);
    if (reached && reached.recordedAt > (withdrawn?.recordedAt ?? '')) standing.reached.set(level, reached);
    const announced = told.get(level);
    if (announced && announced.happenedAt > (withdrawn?.happenedAt ?? ''))
      standing.announced.set(level, announced.happenedAt);
  }
  const level = levels.findLast((one) => standing.reached.has(one) || standing.announced.has(one));
  if (level === undefined) return standing;
  const moments = [standing.reached.get(level)?.at, standing.announced.get(level)].filter((at) => at !== undefined);
  return { ...standing, level, since: moments.sort()[0] as Instant };
}

/** By level the latest mail that told of it; one that may have arrived counts. */
function announcements({ done }: History): Map<Level, Done> {
  const told = new Map<Level, Done>();
  for (const mail of done.values()) {
    const level = mail.kind === 'level' && mail.outcome !== 'not-sent' ? levelOfKey(mail.key) : undefined;
    if (level !== undefined) told.set(level, mail);
  }
  return told;
}

/** 'level:goud', and 'level:goud#2' where it was withdrawn once and earned anew. */
export function levelKey({ levelsWithdrawn }: History, level: Level): string {
  const times = levelsWithdrawn.filter((fact) => fact.level === level).length;
  return times === 0 ? `level:${level}` : `level:${level}#${times + 1}`;
}

/** Of which level a step with such a key speaks. */
export const levelOfKey = (key: string): Level | undefined =>
  levels.find((level) => key === `level:${level}` || key.startsWith(`level:${level}#`));

/** What is missing for the next level: any one of these is enough. */
export interface NextLevel {
  level: Level;
  missing: Merit | Partial<Merit>;
}

/** The next level and exactly what is missing; undefined at the highest, and for who can be no member. */
export function nextLevel(history: History, standing = standingOf(history)): NextLevel | undefined {
  const level = mayBeMember(history) ? levels[rankOf(standing.level) + 1] : undefined;
  if (level === undefined) return undefined;
  const missing: Partial<Merit> = {};
  const { criterion } = clubLevel(level);
  for (const way of ['projects', 'referrals', 'spendCents'] as const) {
    const needed = criterion[way];
    // Of a level that was withdrawn the facts may meet the criterion still: then something new is needed.
    if (needed !== undefined) missing[way] = Math.max(needed - standing.merit[way], 1);
  }
  return { level, missing };
}

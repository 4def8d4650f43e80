import { type Day, dayOf, type Instant } from '../calendar.ts';
import type { FactOf } from '../customer/facts.ts';
import { after } from '../interval.ts';
import { type Difference, differenceOf } from './difference-interval.ts';

/** Who asks for a quote or orders within this time of the mail came back (rules, section 6). */
export const comesBackWithin = { months: 6 } as const;

/** A group of fewer is not shown as a rate (rules, section 8). */
const fewest = 5;

/** One lapse of one customer: mailed, or kept as control at the moment the mail would have gone. */
export interface Trial {
  group: 'treated' | 'control';
  on: Day;
  cameBack: boolean;
}

type Lapse = Pick<FactOf<'stepDone'>, 'kind' | 'outcome' | 'happenedAt'>;
type Sign = Pick<FactOf<'quoteRequested' | 'ordered' | 'projectDelivered'>, 'projectId' | 'happenedAt'>;

/**
 * What a lapse tells, or undefined where its mail was not sent. A delivery counts as an order where nothing earlier is known
 * of its project: that order was placed at some moment we were not told.
 */
export function trialOf({ kind, outcome, happenedAt }: Lapse, signs: readonly Sign[]): Trial | undefined {
  if (kind !== 'control' && outcome !== 'sent') return undefined;
  const on = dayOf(happenedAt);
  const begun = new Map<string, Instant>();
  for (const sign of signs) {
    const known = begun.get(sign.projectId);
    if (known === undefined || sign.happenedAt < known) begun.set(sign.projectId, sign.happenedAt);
  }
  const until = after(on, comesBackWithin);
  const cameBack = [...begun.values()].some((at) => at > happenedAt && dayOf(at) <= until);
  return { group: kind === 'control' ? 'control' : 'treated', on, cameBack };
}

export interface Group {
  /** Lapses whose time to come back has passed. */
  n: number;
  cameBack: number;
  /** Absent where they are too few. */
  rate?: number;
  /** Lapses whose time has not passed: they count for nothing yet. */
  waiting: number;
}

export interface WinBackEffect {
  treated: Group;
  control: Group;
  /** Rate of the treated less that of the control group; absent where either is too small. */
  effect?: Difference;
}

/** What the win-back mail brings, against customers like those who got none. */
export function winBackEffect(trials: readonly Trial[], today: Day): WinBackEffect {
  const groupOf = (group: Trial['group']): Group => {
    const own = trials.filter((trial) => trial.group === group);
    const over = own.filter(({ on }) => today > after(on, comesBackWithin));
    const [n, cameBack] = [over.length, over.filter((trial) => trial.cameBack).length];
    return { n, cameBack, ...(n >= fewest && { rate: cameBack / n }), waiting: own.length - n };
  };
  const [treated, control] = [groupOf('treated'), groupOf('control')];
  if (treated.rate === undefined || control.rate === undefined) return { treated, control };
  const share = ({ n, cameBack: count }: Group) => ({ n, count });
  return { treated, control, effect: differenceOf(share(treated), share(control)) };
}

import { answerMoment } from '../answer-moment.ts';
import { dayOf, type Instant, instantAt, minuteOf } from '../calendar.ts';
import { doneWanted } from '../done.ts';
import { after } from '../interval.ts';
import type { StepNature, Wanted } from '../step.ts';
import type { TaskKindName } from '../task-kinds.ts';
import { whyNotCommercial } from './basis.ts';
import { gives, levelLastSensible, rankOf } from './club-levels.ts';
import { type Level, levels } from './growth-facts.ts';
import { holdsOf } from './holds.ts';
import { type ClubStanding, levelKey, standingOf } from './loyalty.ts';
import type { Reached } from './merits.ts';
import { lastSensibleMoment, ruledOutByPerson, type Scope, whyUnreachable } from './want.ts';

/** What the club does by itself (rules, section 3): tells of a new level, and has people deliver what it promises. */
export function loyaltySteps(scope: Scope): Wanted[] {
  const standing = standingOf(scope.history);
  return [...announcements(scope, standing), ...promises(scope, standing), ...withdrawals(scope)];
}

/** Of the levels reached only the highest is told of, and only where it is higher than what was told before. */
function announcements(scope: Scope, standing: ClubStanding): Wanted[] {
  const [reached, told] = [highestOf(standing.reached), highestOf(standing.announced)];
  return [...standing.reached].flatMap(([level, moment]) => {
    if (standing.announced.has(level)) return [];
    const surpassed = level !== reached || rankOf(level) < rankOf(told);
    return [announcement(scope, { level, moment, never: surpassed ? 'a higher level is told of' : undefined })];
  });
}

const highestOf = (known: ReadonlyMap<Level, unknown>): Level | undefined => levels.findLast((one) => known.has(one));

function announcement(
  scope: Scope,
  { level, moment, never }: { level: Level; moment: Reached; never?: string | undefined },
): Wanted {
  const { history, subject, closing } = scope;
  const key = levelKey(history, level);
  const leavesAt = (from: Instant): Instant => answerMoment(from, `${subject}|${key}`, closing);
  const onTime = leavesAt(moment.at);
  const lastAt = lastSensibleMoment(dayOf(onTime), minuteOf(onTime), levelLastSensible);
  // What we hear of late is told in the slot after that, spread like any answer: an import is no burst at the opening.
  const heardLate = moment.recordedAt > moment.at && moment.recordedAt <= lastAt;
  const dueAt = heardLate ? leavesAt(moment.recordedAt) : onTime;
  const byPerson = ruledOutByPerson(history, key, moment.recordedAt);
  return doneWanted(history.done, {
    step: { key, kind: 'level', channel: 'mail', category: 'commercial', timing: 'answer' },
    dueAt,
    lastAt,
    wantedSince: moment.recordedAt,
    rank: 0,
    waitsFor: waitsFor(scope),
    never: byPerson ?? never ?? withdrawnSince(scope, moment) ?? noBasis(scope, dueAt) ?? unreachable(scope),
  });
}

const unreachable = ({ history }: Scope): string | undefined => whyUnreachable(history, 'mail');

/** At the due moment and at sending: what had no basis when it was due does not come back later. */
const noBasis = ({ history, now }: Scope, dueAt: string): string | undefined =>
  whyNotCommercial(history, 'club', dueAt) ?? (now > dueAt ? whyNotCommercial(history, 'club', now) : undefined);

/** A complaint, a request to be erased and a stop of commercial mail hold this mail too; a pause holds no answer. */
const waitsFor = ({ history, context }: Scope): string | undefined =>
  holdsOf(history, context).find(({ why, until }) => until === undefined && why !== 'paused')?.why;

/** Who lost a level hears from a person what holds now: no mail welcomes to a level reached before that. */
const withdrawnSince = ({ history }: Scope, { recordedAt }: Reached): string | undefined =>
  history.levelsWithdrawn.some((fact) => fact.recordedAt >= recordedAt) ? 'a level was withdrawn since' : undefined;

/** Once each, when the level that promises it is reached; one reached long before we knew is no promise of today. */
function promises(scope: Scope, { reached }: ClubStanding): Wanted[] {
  const promised = [
    ['account-manager', 'account-manager'],
    ['level-sla', 'custom-sla'],
  ] as const;
  return promised.flatMap(([kind, benefit]) => {
    const moments = [...reached].flatMap(([level, moment]) => (gives(level, benefit) ? [moment] : []));
    const first = moments.sort((a, b) => (a.at < b.at ? -1 : 1))[0];
    return first ? [task(scope, { key: kind, kind, moment: first })] : [];
  });
}

function withdrawals(scope: Scope): Wanted[] {
  const times = new Map<Level, number>();
  return scope.history.levelsWithdrawn.map(({ level, happenedAt: at, recordedAt }) => {
    const nth = (times.get(level) ?? 0) + 1;
    times.set(level, nth);
    const key = `level-withdrawn:${level}${nth === 1 ? '' : `#${nth}`}`;
    return task(scope, { key, kind: 'level-withdrawn', moment: { at, recordedAt } });
  });
}

function task(scope: Scope, { key, kind, moment }: { key: string; kind: TaskKindName; moment: Reached }): Wanted {
  const { history } = scope;
  const { at, recordedAt } = moment;
  const step: StepNature = { key, kind: 'task', channel: 'task', category: 'service', timing: 'exact', task: kind };
  return doneWanted(history.done, {
    ...{ step, dueAt: at, wantedSince: recordedAt, rank: 0 },
    ...(kind !== 'level-withdrawn' && { lastAt: instantAt(after(dayOf(at), levelLastSensible), minuteOf(at)) }),
    never: ruledOutByPerson(history, key, recordedAt),
  });
}

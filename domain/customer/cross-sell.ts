import { dayOf } from '../calendar.ts';
import { after } from '../interval.ts';
import type { Wanted } from '../step.ts';
import type { Delivery } from './history.ts';
import type { ProjectType } from './project-types.ts';
import { seasonFrom } from './seasons.ts';
import { segmentOf } from './segment.ts';
import { boughtTypes, crossSell, crossSellLastSensible, notBought, smallProject } from './suggestions.ts';
import { type Made, madeBefore, restsUntil } from './suggestions-made.ts';
import { type Scope, type Touch, want } from './want.ts';

/** A mail that could suggest something; `touch` where it is a mail of its own, which can wait for another day. */
interface Candidate {
  wanted: Wanted;
  suggest: ProjectType;
  touch?: Touch;
}

/**
 * Suggests what to build next (rules, section 2): in mails of its own, and as a block in the anniversaries and seasonal
 * mails given. The earlier mail goes first, on one day by the order of precedence; a mail of its own waits until the
 * suggestion before it has rested, a mail that carries goes without. Professionals build for others: they get none.
 */
export function withSuggestions(scope: Scope, carriers: readonly Wanted[]): Wanted[] {
  const { history } = scope;
  const professional = segmentOf(history) === 'professionals';
  const candidates = [...history.deliveries, ...history.cancelled].flatMap((delivery) =>
    candidatesOf(scope, delivery, carriers, professional),
  );
  if (candidates.length === 0) return [...carriers];
  const bought = boughtTypes(history.orders.values());
  const made = madeBefore(history);
  const own: Wanted[] = [];
  const carrying = new Map<string, ProjectType>();
  for (const candidate of candidates.sort(byDay)) {
    const { wanted, touch } = candidate;
    const type = notBought(candidate.suggest, bought);
    if (touch) own.push(placed(scope, { ...candidate, touch }, type, made));
    else if (type !== undefined && !carrying.has(wanted.step.key) && isAlive(scope, wanted)) {
      const day = Math.max(dayOf(wanted.dueAt), dayOf(scope.now));
      if (restsUntil(made, day, type) !== day) continue;
      made.push({ day, type });
      carrying.set(wanted.step.key, type);
    }
  }
  return [...carriers.map((carrier) => carry(carrier, carrying.get(carrier.step.key))), ...own];
}

function candidatesOf(
  scope: Scope,
  delivery: Delivery,
  carriers: readonly Wanted[],
  professional: boolean,
): Candidate[] {
  const { projectId, projectType, happenedAt } = delivery;
  const carriedBy = (key: string, suggest: ProjectType): Candidate[] => {
    const wanted = professional ? undefined : carriers.find(({ step }) => step.key === key);
    return wanted && wanted.doneAt === undefined ? [{ wanted, suggest }] : [];
  };
  const order = scope.history.orders.get(projectId);
  const cancelled = order?.cancelledAt !== undefined;
  const small = !cancelled && (order?.valueCents ?? delivery.valueCents) < smallProject.belowCents;
  const large = small ? carriedBy(`anniversary:${projectId}`, smallProject.suggest) : [];
  const row = projectType in crossSell ? crossSell[projectType as keyof typeof crossSell] : undefined;
  if (!row) return large;
  const day = after(dayOf(happenedAt), row.after);
  if (row.by === 'seasonal') return [...large, ...(cancelled ? [] : carriedBy(seasonFrom(scope, day), row.suggest))];
  const touch: Touch = {
    key: `cross-sell:${projectId}`,
    kind: 'cross-sell',
    projectId,
    channel: 'mail',
    basis: { category: 'commercial', topic: 'offers' },
    day,
    lastSensible: crossSellLastSensible,
    wantedSince: delivery.recordedAt,
    never: cancelled ? 'order cancelled' : professional ? 'not for professionals' : undefined,
  };
  return [...large, { wanted: want(scope, touch), suggest: row.suggest, touch }];
}

/** A mail of its own on the first day on which no suggestion rests; dropped where that is past its last sensible moment. */
function placed(
  scope: Scope,
  { wanted, touch }: Candidate & { touch: Touch },
  type: ProjectType | undefined,
  made: Made[],
): Wanted {
  if (wanted.doneAt !== undefined) return wanted;
  if (type === undefined) return want(scope, { ...touch, never: touch.never ?? 'nothing left to suggest' });
  const suggesting: Touch = { ...touch, suggests: type };
  if (!isAlive(scope, wanted)) return want(scope, suggesting);
  const due = Math.max(dayOf(wanted.dueAt), dayOf(scope.now));
  const day = restsUntil(made, due, type);
  if (day !== due && (scope.history.moved.has(touch.key) || day > dayOf(wanted.lastAt ?? scope.now)))
    return want(scope, { ...suggesting, never: 'another suggestion was made' });
  made.push({ day, type });
  return want(scope, day === due ? suggesting : { ...suggesting, day, countsFrom: touch.day });
}

const carry = (wanted: Wanted, type: ProjectType | undefined): Wanted =>
  type === undefined ? wanted : { ...wanted, step: { ...wanted.step, blocks: ['suggestion'], suggests: type } };

const isAlive = ({ now }: Scope, { never, lastAt, wantedSince }: Wanted): boolean =>
  never === undefined && (lastAt === undefined || (lastAt >= now && lastAt >= wantedSince));

const byDay = (a: Candidate, b: Candidate): number =>
  (a.wanted.dueAt < b.wanted.dueAt ? -1 : a.wanted.dueAt > b.wanted.dueAt ? 1 : 0) || a.wanted.rank - b.wanted.rank;

import { dayOf, type Instant } from '../calendar.ts';
import type { Interval } from '../interval.ts';
import type { Wanted } from '../step.ts';
import { firstProjects, firstProjectsOf } from './architects.ts';
import { quarterMoment, quartersSince } from './quarters.ts';
import type { PartnerScope, PartnerSteps } from './scope.ts';
import { rankOf, type Tier, tierBelow, tierFor, tierTable } from './tier-table.ts';
import { type TierNotice, type TierReached, tierAt, type Tiering } from './tiers.ts';
import { wantOf } from './want.ts';

/** After so long nobody is congratulated any more. */
const newsIsFreshFor = { months: 1 } as const satisfies Interval;

/** What a contractor's tier, or the first projects of an architect, give (rules, section 9). */
export const tierSteps: PartnerSteps = (scope) => {
  if (scope.history.kind === 'architect') return countdown(scope);
  if (scope.history.kind !== 'contractor') return [];
  const tiering = tierAt(scope.history, scope.now);
  return [
    ...tiering.reached.flatMap((one) => ofReached(scope, one, tiering)),
    ...reviews(scope),
    ...tiering.notices.flatMap((one) => ofNotice(scope, one)),
  ];
};

/** A tier that was reached is told of, and what comes with it is seen to: each once, each time it is reached. */
function ofReached(
  scope: PartnerScope,
  { tier, at, heardAt, nth, passed }: TierReached,
  { tier: now }: Tiering,
): Wanted[] {
  const again = nth === 1 ? '' : `#${nth}`;
  const known = at > heardAt ? at : heardAt;
  const touch = { when: { day: dayOf(known) }, wantedSince: heardAt };
  const surpassed = passed || rankOf(now) > rankOf(tier) ? 'a higher tier was reached' : undefined;
  const lost = rankOf(now) < rankOf(tier) ? 'the tier is a lower one since' : undefined;
  return [
    wantOf(scope, {
      ...{ ...touch, key: `tier-up:${tier}${again}`, kind: 'tier-up', channel: 'mail', lastSensible: newsIsFreshFor },
      ...{ never: surpassed ?? lost, more: { about: tier } },
    }),
    ...tierTable[tier].extras.map((extra) =>
      wantOf(scope, {
        ...{ ...touch, key: `tier-extra:${extra}${again}`, kind: 'tier-extra', channel: 'task', never: lost },
        more: { about: extra, task: `tier-${extra}` },
      }),
    ),
  ];
}

/** At each quarter's review, by what was known at its moment: a tier above what the volume earns goes one step down. */
function reviews(scope: PartnerScope): Wanted[] {
  const { history, subject, closing, now } = scope;
  const quarters = quartersSince(dayOf(history.registeredAt), dayOf(now));
  return quarters.flatMap((quarter, n) => {
    const key = `tier-down:${quarter}`;
    const at = quarterMoment(quarter, subject, closing);
    if (history.done.has(key)) return [];
    // What a review did not say at its time it does not say two quarters later.
    if (n < quarters.length - 2) return [];
    const { tier, projects } = tierAt(history, at, at);
    if (tier === undefined || rankOf(tierFor(projects)) >= rankOf(tier)) return [];
    return [
      wantOf(scope, {
        ...{ key, kind: 'tier-down', channel: 'record', when: { at }, wantedSince: history.recordedAt },
        more: { about: tierBelow(tier) ?? 'none' },
      }),
    ];
  });
}

/** He is told at once; at the end of the notice either the volume is back, and he is told, or somebody ends what is given no more. */
function ofNotice(scope: PartnerScope, { quarter, at, to, from }: TierNotice): Wanted[] {
  const { history } = scope;
  const outcome = tierAt(history, from).notices.find((one) => one.quarter === quarter)?.outcome;
  const touch = { wantedSince: at };
  const more = { about: to ?? 'none' };
  const call = history.suppressed && history.done.get(`tier-notice:${quarter}`)?.outcome !== 'sent';
  return [
    wantOf(scope, { ...touch, key: `tier-notice:${quarter}`, kind: 'tier-notice', ...mailAt(at), more }),
    ...(call ? [wantOf(scope, { ...touch, ...taskOf('tier-notice-call', quarter, to), when: { at } })] : []),
    outcome === 'kept'
      ? wantOf(scope, { ...touch, key: `tier-kept:${quarter}`, kind: 'tier-kept', ...mailAt(from), more })
      : wantOf(scope, { ...touch, ...taskOf('tier-lowered', quarter, to), when: { day: dayOf(from) } }),
  ];
}

const mailAt = (answers: Instant) => ({ channel: 'mail', when: { answers } }) as const;

type NoticeTask = 'tier-notice-call' | 'tier-lowered';

const taskOf = (task: NoticeTask, quarter: string, to: Tier | undefined) =>
  ({
    ...{ key: `${task}:${quarter}`, kind: task, channel: 'task' as const },
    more: { task, about: to ?? 'none' },
  }) as const;

/** An architect hears how many of his first projects with a discount are left, each time one is ordered. */
function countdown(scope: PartnerScope): Wanted[] {
  const { used } = firstProjectsOf(scope.history);
  return used.map(({ at, projectId }, n) =>
    wantOf(scope, {
      ...{ key: `first-projects:${n + 1}`, kind: 'first-projects', ...mailAt(at), lastSensible: newsIsFreshFor },
      ...{ wantedSince: at, more: { projectId, about: String(firstProjects.count - n - 1) } },
      never: n < used.length - 1 ? 'another project was ordered since' : undefined,
    }),
  );
}

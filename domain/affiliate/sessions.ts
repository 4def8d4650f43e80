import { dayOf } from '../calendar.ts';
import type { PartnerSteps } from '../partner/scope.ts';
import { wantOf } from '../partner/want.ts';
import { careLevelOf } from './care-level.ts';

/**
 * A group session is made known to each affiliate by mail; at the top level a person invites, for nobody there gets what
 * everybody gets (rules, section 10).
 */
export const sessionSteps: PartnerSteps = (scope) =>
  scope.history.facts.flatMap((fact) => {
    if (fact.type !== 'sessionPlanned') return [];
    const { sessionId, startsAt, happenedAt, recordedAt } = fact;
    const top = careLevelOf(scope.history) === 'top';
    const past = startsAt <= scope.now ? 'the session has begun' : undefined;
    return [
      wantOf(scope, {
        ...{ key: `session:${sessionId}`, kind: 'affiliate-session', channel: top ? 'task' : 'mail' },
        ...{ when: { day: dayOf(happenedAt) }, wantedSince: recordedAt, never: past },
        more: { about: sessionId, ...(top && { task: 'affiliate-session' as const }) },
      }),
    ];
  });

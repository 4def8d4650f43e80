import { type Announcement, promotionsOf, type Promotion } from '../bureau/announcement.ts';
import { type Day, dayOf, type Instant, onOrBefore } from '../calendar.ts';
import type { Interval } from '../interval.ts';
import type { PartnerTopic } from '../partner/pages.ts';
import type { PartnerScope, PartnerSteps } from '../partner/scope.ts';
import { wantOf } from '../partner/want.ts';
import type { Wanted } from '../step.ts';
import { announcedBefore, announcementRules, askedAgainBefore } from './announce-table.ts';
import { careLevelOf } from './care-level.ts';
import type { CareLevel } from './facts.ts';
import { promotionsJoined } from './promotions-joined.ts';

/**
 * What an affiliate hears of before anyone else (rules, section 10), by mail: a top affiliate 7 days, others 3 days. Who
 * did not join a promotion is asked once more; a top affiliate by the person who looks after him.
 */
export const announceSteps: PartnerSteps = (scope) => {
  const { announcements } = scope.context;
  if (announcements.length === 0) return [];
  const joined = promotionsJoined(scope.history.facts);
  const heard = (one: Announcement): boolean => dayOf(scope.history.registeredAt) <= one.on;
  return [
    ...announcements.filter(heard).map((one) => announced(scope, one)),
    ...promotionsOf(announcements)
      .filter(heard)
      .map((one) => askedAgain(scope, one, joined.has(one.id))),
  ];
};

/** The day an announcement goes out to a level: a day that is no working day goes before, never after. */
export const announcedOn = (
  { on }: Pick<Announcement, 'on'>,
  level: CareLevel,
  { closing }: Pick<PartnerScope, 'closing'>,
): Day => onOrBefore(on - announcedBefore[level].days, closing);

function announced(scope: PartnerScope, announcement: Announcement): Wanted {
  const { id, kind, stoppedAt } = announcement;
  const { topic, lastSensible }: { topic?: PartnerTopic; lastSensible?: Interval } = announcementRules[kind];
  return wantOf(scope, {
    ...{ key: `announce:${id}`, kind: kind === 'terms' ? 'new-terms' : 'announcement', channel: 'mail' },
    when: { day: announcedOn(announcement, careLevelOf(scope.history), scope) },
    ...(lastSensible && { lastSensible }),
    ...(topic && { topic }),
    wantedSince: knownSince(scope, announcement),
    never: stoppedAt === undefined ? undefined : 'announcement stopped',
    more: { about: id },
  });
}

function askedAgain(scope: PartnerScope, promotion: Promotion, joined: boolean): Wanted {
  const { id, joinBy, stoppedAt } = promotion;
  const personal = careLevelOf(scope.history) === 'top';
  return wantOf(scope, {
    key: `promotion-again:${id}`,
    ...(personal
      ? ({ kind: 'promotion-ask', channel: 'task' } as const)
      : ({ kind: 'promotion-again', channel: 'mail', topic: 'partner-news' } as const)),
    when: { day: onOrBefore(joinBy - askedAgainBefore.days, scope.closing) },
    lastSensible: askedAgainBefore,
    wantedSince: knownSince(scope, promotion),
    never: stoppedAt !== undefined ? 'promotion stopped' : joined ? 'joined' : undefined,
    more: { about: id, ...(personal && { task: 'promotion-ask' }) },
  });
}

/** Both stand: the announcement, and the affiliate. */
const knownSince = ({ history }: PartnerScope, { scheduledAt }: Announcement): Instant =>
  scheduledAt > history.recordedAt ? scheduledAt : history.recordedAt;

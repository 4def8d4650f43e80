import { dayOf, instantAt, onOrAfter, sendWindow } from '../calendar.ts';
import { after } from '../interval.ts';
import type { PartnerSteps } from '../partner/scope.ts';
import { wantOf } from '../partner/want.ts';
import { roadmapCourse, roadmapKey } from './roadmap-course.ts';

/** When a new creator hears of us. */
const greetings = {
  welcome: { lastSensible: { weeks: 2 } },
  kickOff: { after: { days: 2 }, lastSensible: { weeks: 3 } },
} as const;

/** The twelve weeks: a welcome, the invitation to the kick-off, and each step's items as work for who looks after him. */
export const roadmapSteps: PartnerSteps = (scope) => {
  const { history, closing } = scope;
  const { registeredAt, recordedAt: wantedSince, tasksDone } = history;
  const items = roadmapCourse(history).flatMap(({ step, opensOn, dueOn, items }) =>
    items.map(({ item }) =>
      wantOf(scope, {
        ...{ key: roadmapKey(item), kind: 'roadmap', channel: 'task', when: { day: opensOn }, wantedSince },
        never: dueOn < dayOf(wantedSince) ? 'over before we knew of him' : undefined,
        more: {
          ...{ about: step, task: `creator-${item}` as const },
          deadline: instantAt(onOrAfter(dueOn, closing), sendWindow.closesAt),
        },
      }),
    ),
  );
  return [
    wantOf(scope, {
      ...{ key: 'creator-welcome', kind: 'creator-welcome', channel: 'mail', when: { answers: registeredAt } },
      ...{ lastSensible: greetings.welcome.lastSensible, wantedSince },
    }),
    wantOf(scope, {
      ...{ key: 'creator-kick-off', kind: 'creator-kick-off', channel: 'mail', wantedSince },
      ...{ when: { day: after(dayOf(registeredAt), greetings.kickOff.after) } },
      lastSensible: greetings.kickOff.lastSensible,
      never: tasksDone.has(roadmapKey('kick-off')) ? 'kick-off held' : undefined,
    }),
    ...items,
  ];
};

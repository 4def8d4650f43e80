import { type Day, dayOf } from '../calendar.ts';
import { after } from '../interval.ts';
import type { PartnerHistory } from '../partner/history.ts';
import { roadmap, type RoadmapItem, roadmapStepLasts, type RoadmapStep } from './roadmap.ts';

/** One step of the roadmap as it goes. */
export interface RoadmapCourse {
  step: RoadmapStep;
  opensOn: Day;
  /** By when its items are to be done. */
  dueOn: Day;
  items: readonly { item: RoadmapItem; doneOn?: Day; skipped: boolean }[];
  /** When the last item was done, where all are. */
  doneOn?: Day;
}

export const roadmapKey = (item: RoadmapItem): string => `roadmap:${item}`;

/** The next step opens when the last one's items are done, and after its three weeks at the latest. */
export function roadmapCourse({ registeredAt, tasksDone, skipped }: PartnerHistory): RoadmapCourse[] {
  let opensOn = dayOf(registeredAt);
  return roadmap.map(({ step, items }) => {
    const read = items.map((item) => {
      const doneAt = tasksDone.get(roadmapKey(item));
      return { item, skipped: skipped.has(roadmapKey(item)), ...(doneAt !== undefined && { doneOn: dayOf(doneAt) }) };
    });
    const dueOn = after(opensOn, roadmapStepLasts);
    const open = read.some((one) => !one.skipped && one.doneOn === undefined);
    const doneOn = open ? undefined : Math.max(opensOn, ...read.map((one) => one.doneOn ?? opensOn));
    const course = { step, opensOn, dueOn, items: read, ...(doneOn !== undefined && { doneOn }) };
    opensOn = Math.min(dueOn, doneOn ?? dueOn);
    return course;
  });
}

/** From this day on the partnership can begin: the roadmap's last step is done, or its time is over. */
export function roadmapEndsOn(history: PartnerHistory): Day {
  const last = roadmapCourse(history).at(-1);
  if (!last) throw new Error('the roadmap has no steps');
  return Math.min(last.dueOn, last.doneOn ?? last.dueOn);
}

/** The step it is at on a day; none before the first opens or once it is over. */
export const stepOn = (courses: readonly RoadmapCourse[], day: Day): RoadmapCourse | undefined =>
  courses.findLast(({ opensOn, dueOn, doneOn }) => opensOn <= day && day < dueOn && doneOn === undefined);

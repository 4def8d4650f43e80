import type { Activities } from '../activities/create-activities.ts';
import type { Instant } from '../domain/calendar.ts';
import type { Outlook } from '../domain/outlook.ts';

export type JourneyActivities = Pick<Activities, 'takeIn' | 'carryOut'>;

/** One subject's place in time: a moment of its plan, and when that is on the real clock. In ms. */
interface Place {
  planned: number;
  real: number;
}

export interface ShortenOptions {
  /** The plan's clock at every subject's first look. */
  begin: Instant;
  /** When, on the real clock, a subject's n-th wait (0 the first) ends; undefined ends the journey instead. */
  wakeAt: (subject: string, n: number, planned: Instant) => number | undefined;
}

/**
 * The real activities in a world whose waits are short. A journey waits for days; here every wait ends at a real moment
 * of our choosing, while the plan sees the planned one: workflow, timers, plan and effects are as in earnest.
 */
export function shorten(
  activities: JourneyActivities,
  { begin, wakeAt }: ShortenOptions,
): JourneyActivities & { clockOf: (subject: string) => Instant } {
  const places = new Map<string, Place>();
  const waits = new Map<string, number>();

  const clock = (subject: string, real: number): number => {
    const place = places.get(subject);
    return place ? place.planned + real - place.real : Date.parse(begin);
  };

  /** Where the journey goes next: on at once, on waiting as it did, to a new moment, or nowhere. */
  const nextPlace = (subject: string, now: number, wake: number): Place | undefined => {
    const place = places.get(subject);
    if (wake <= clock(subject, now)) return place ?? { planned: wake, real: now };
    if (place?.planned === wake) return place;
    const n = waits.get(subject) ?? 0;
    waits.set(subject, n + 1);
    const real = wakeAt(subject, n, iso(wake));
    return real === undefined ? undefined : { planned: wake, real };
  };

  const inRealTime = (subject: string, now: Instant, outlook: Outlook): Outlook => {
    const [wake] = [outlook.next?.dueAt, outlook.refreshAt].filter((at) => at !== undefined).sort();
    const place = wake === undefined ? undefined : nextPlace(subject, Date.parse(now), Date.parse(wake));
    const { next, refreshAt, ...rest } = outlook;
    if (!place) return { ...rest, later: [], held: [], finished: true };
    places.set(subject, place);
    const toReal = (at: Instant): Instant => iso(place.real + Date.parse(at) - place.planned);
    return {
      ...rest,
      ...(next && { next: { ...next, dueAt: toReal(next.dueAt) } }),
      ...(refreshAt !== undefined && { refreshAt: toReal(refreshAt) }),
    };
  };

  return {
    async takeIn(input) {
      const { subject, now } = input;
      const { outlook, refused } = await activities.takeIn({ ...input, now: iso(clock(subject, Date.parse(now))) });
      return { outlook: inRealTime(subject, now, outlook), refused };
    },
    async carryOut(input) {
      const { subject, now } = input;
      const outlook = await activities.carryOut({ ...input, now: iso(clock(subject, Date.parse(now))) });
      return inRealTime(subject, now, outlook);
    },
    clockOf: (subject) => iso(clock(subject, Date.now())),
  };
}

const iso = (ms: number): Instant => new Date(ms).toISOString();

import { createActivities } from '../activities/create-activities.ts';
import type { Deps } from '../activities/deps.ts';
import { createJourneys } from '../workflows/journeys.ts';
import { factRecorded } from '../workflows/messages.ts';
import { aDelivery } from './a-delivery.ts';
import type { bareJourney, BareActivities } from './bare-journey.ts';
import type { BenchServers } from './bench-servers.ts';
import type { Course } from './course.ts';
import { inMemoryDeps } from './in-memory-deps.ts';
import { engineer, nameless } from './people.ts';
import { shorten } from './shorten.ts';
import { startLane } from './start-lane.ts';

/** One of those that run the same course: how its journeys come to be, over workers of their own. */
export interface Rival {
  name: string;
  /** Forgets the courses before. */
  refresh(): Promise<void>;
  /** Makes ready what must be there before a journey starts; not measured. */
  prepare(subject: string): Promise<void>;
  /** From then on its course counts for it. */
  start(subject: string): Promise<void>;
  stop(): Promise<void>;
}

/** A Monday noon: the first mail is due on the Thursday. */
const begin = '2026-01-12T11:00:00.000Z';

/** Which course a subject runs. */
export type CourseOf = (subject: string) => Course;

/** Temporal alone. */
export async function bareRival(servers: BenchServers, courseOf: CourseOf): Promise<Rival> {
  const activities: BareActivities = {
    bareLook: counted(nothing, (subject) => courseOf(subject).looked(subject)),
    bareStep: counted(nothing, (subject) => courseOf(subject).stepped(subject)),
  };
  const lane = await startLane(servers, 'bare', activities);
  return {
    ...lane,
    name: 'bare',
    refresh: () => Promise.resolve(),
    prepare: () => Promise.resolve(),
    async start(subject) {
      const { moments } = courseOf(subject);
      await servers.client.workflow.signalWithStart<typeof bareJourney, [string]>('bareJourney', {
        workflowId: subject,
        taskQueue: 'bare',
        args: [{ subject, moments }],
        signal: factRecorded,
        signalArgs: ['fact'],
      });
    },
  };
}

/** The product's journey; `memory` plays the store and the mail provider, `database` has the real ones. */
export async function journeyRival(
  servers: BenchServers,
  courseOf: CourseOf,
  kind: 'memory' | 'database',
): Promise<Rival> {
  const { client, deps: real } = servers;
  const journeys = createJourneys(client, kind);
  const deps: Deps = { ...(kind === 'memory' ? inMemoryDeps(real) : real), journeys };
  const wakeAt = (subject: string, n: number): number | undefined => courseOf(subject).moments[n];
  const { takeIn, carryOut } = shorten(createActivities(deps), { begin, wakeAt });
  const lane = await startLane(servers, kind, {
    takeIn: counted(takeIn, (subject) => courseOf(subject).looked(subject)),
    carryOut: counted(carryOut, (subject) => courseOf(subject).stepped(subject)),
  });
  return {
    ...lane,
    name: kind,
    async refresh() {
      if (kind === 'database') await servers.emptyDatabase();
      await deps.store.staff.saveEngineer(engineer);
    },
    async prepare(subject) {
      await deps.store.customers.insert(nameless(subject));
      await deps.store.facts.insertFromOutside(aDelivery(subject, begin));
    },
    start: (subject) => journeys.factRecorded(subject, aDelivery(subject, begin)._id),
  };
}

const nothing = (): Promise<void> => Promise.resolve();

const counted =
  <Input extends { subject: string }, Output>(
    activity: (input: Input) => Promise<Output>,
    count: (s: string) => void,
  ) =>
  async (input: Input): Promise<Output> => {
    const output = await activity(input);
    count(input.subject);
    return output;
  };

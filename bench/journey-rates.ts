import { setTimeout as pause } from 'node:timers/promises';
import { type BenchServers, startBenchServers } from './bench-servers.ts';
import { type Course, createCourse } from './course.ts';
import { inLanes } from './in-lanes.ts';
import type { Measure } from './measure.ts';
import { median } from './median.ts';
import { bareRival, journeyRival, type Rival } from './rivals.ts';

export interface RateSizes {
  /** Journeys in one course of the bare loop, and of ours with a store in memory. */
  journeys: number;
  /** The same with the embedded database. */
  databaseJourneys: number;
  /** Steps of each journey; the n-th of all journeys are due at once. */
  steps: number;
  rounds: number;
}

interface Rates {
  startsPerSecond: number;
  stepsPerSecond: number;
  /** Of this process, which is worker, client and mail box in one. */
  cpuMsPerStep: number;
  eventsPerJourney: number;
}

type Pace = Pick<Rates, 'startsPerSecond' | 'stepsPerSecond'>;

const startedAtOnce = 32;
/** How the warm-up is laid out; it tells how far apart the steps of a course must lie. */
const cautious: Pace = { startsPerSecond: 20, stepsPerSecond: 20 };
const warmUpJourneys = 25;
/** Room in a course, so that a moment is past only when the one before is done. */
const room = 1.4;

/**
 * Journeys started and steps carried out per second: the real customerJourney, once with store and mail provider in
 * memory and once with the embedded database and the local Postmark, against a bare loop, in turns on the same server.
 */
export async function journeyRates(sizes: RateSizes): Promise<Measure[]> {
  const servers = await startBenchServers();
  const courses = new Map<string, Course>();
  const rivals: Rival[] = [];
  try {
    const courseOf = (subject: string): Course => courses.get(courseName(subject)) as Course;
    rivals.push(await bareRival(servers, courseOf));
    rivals.push(await journeyRival(servers, courseOf, 'memory'));
    rivals.push(await journeyRival(servers, courseOf, 'database'));
    const race = { client: servers.client, courses };
    const seen: Rates[][] = [];
    for (const rival of rivals) {
      const journeys = Math.min(warmUpJourneys, sizes.journeys);
      seen.push([await run(race, rival, { name: `${rival.name}-0`, journeys, steps: 1, pace: cautious })]);
    }
    for (let round = 1; round <= sizes.rounds; round++)
      for (const n of inTurn(rivals.length, round)) {
        const rival = rivals[n] as Rival;
        const journeys = rival.name === 'database' ? sizes.databaseJourneys : sizes.journeys;
        const pace = slowest(seen[n] ?? []);
        seen[n]?.push(await run(race, rival, { name: `${rival.name}-${round}`, journeys, steps: sizes.steps, pace }));
      }
    const [bare = [], memory = [], database = []] = seen.map((runs) => runs.slice(1));
    return measuresOf(bare, memory, database);
  } finally {
    for (const rival of rivals) await rival.stop();
    await servers.stop();
  }
}

/** There and back: nobody always runs after the same one. */
const inTurn = (count: number, round: number): number[] => {
  const order = Array.from({ length: count }, (_, n) => n);
  return round % 2 === 0 ? order.reverse() : order;
};

const courseName = (subject: string): string => subject.slice(0, subject.lastIndexOf('-'));

const slowest = (runs: readonly Rates[]): Pace => ({
  startsPerSecond: Math.min(...runs.map((one) => one.startsPerSecond)),
  stepsPerSecond: Math.min(...runs.map((one) => one.stepsPerSecond)),
});

interface Leg {
  name: string;
  journeys: number;
  steps: number;
  pace: Pace;
}

async function run(
  { client, courses }: Pick<BenchServers, 'client'> & { courses: Map<string, Course> },
  rival: Rival,
  { name, journeys, steps, pace }: Leg,
): Promise<Rates> {
  const subjects = Array.from({ length: journeys }, (_, n) => `${name}-${n}`);
  await rival.refresh();
  await inLanes(subjects, startedAtOnce, (subject) => rival.prepare(subject));
  const begun = Date.now();
  const first = begun + 1_500 + (1_000 * room * journeys) / pace.startsPerSecond;
  const apart = 1_000 + (1_000 * room * journeys) / pace.stepsPerSecond;
  const moments = Array.from({ length: steps }, (_, n) => Math.round(first + n * apart));
  const course = createCourse(name, journeys, moments);
  courses.set(name, course);
  await inLanes(subjects, startedAtOnce, (subject) => rival.start(subject));
  const looked = await course.allLooked();
  await pause(Math.max(0, first - Date.now()));
  const worked = process.cpuUsage();
  const stepped = await course.allStepped();
  const { user, system } = process.cpuUsage(worked);
  await allEnded(client, name);
  const busy = stepped.reduce((ms, at, n) => ms + at - (moments[n] ?? NaN), 0);
  return {
    startsPerSecond: (1_000 * journeys) / (looked - begun),
    stepsPerSecond: (1_000 * journeys * steps) / busy,
    cpuMsPerStep: (user + system) / 1_000 / (journeys * steps),
    eventsPerJourney: median(await Promise.all(subjects.slice(0, 20).map((subject) => eventsOf(client, subject)))),
  };
}

/** Nothing of one course may run into the next. */
async function allEnded(client: BenchServers['client'], name: string): Promise<void> {
  const query = `ExecutionStatus = "Running" AND WorkflowId STARTS_WITH "${name}-"`;
  for (let tries = 0; tries < 200; tries++) {
    if ((await client.workflow.count(query)).count === 0) return;
    await pause(50);
  }
  throw new Error(`${name}: not every journey ended`);
}

const eventsOf = async (client: BenchServers['client'], workflowId: string): Promise<number> =>
  (await client.workflow.getHandle(workflowId).describe()).historyLength;

function measuresOf(bare: Rates[], memory: Rates[], database: Rates[]): Measure[] {
  const rate = (runs: Rates[], key: keyof Rates): number => median(runs.map((one) => one[key]));
  /** Round by round: the two ran one after the other. */
  const ratio = (runs: Rates[], key: keyof Rates): number =>
    median(runs.map((one, n) => one[key] / (bare[n]?.[key] ?? NaN)));
  const lines = (key: keyof Rates, unit: string): Measure[] => [
    { what: `${unit}, bare loop`, value: rate(bare, key), unit: 'per s' },
    { what: `${unit}, our loop, store in memory`, value: rate(memory, key), unit: 'per s' },
    { what: `${unit}, our loop, embedded database and mail box`, value: rate(database, key), unit: 'per s' },
    { what: `${unit}, our loop in memory / bare`, value: ratio(memory, key), unit: 'ratio', goal: '≥ 0.8' },
    { what: `${unit}, with database and mail box / bare`, value: ratio(database, key), unit: 'ratio', goal: '≥ 0.8' },
  ];
  return [
    ...lines('startsPerSecond', 'journeys started'),
    ...lines('stepsPerSecond', 'steps carried out'),
    { what: 'worker process per step, bare loop', value: rate(bare, 'cpuMsPerStep'), unit: 'ms CPU' },
    { what: 'worker process per step, store in memory', value: rate(memory, 'cpuMsPerStep'), unit: 'ms CPU' },
    { what: 'worker process per step, database and mail box', value: rate(database, 'cpuMsPerStep'), unit: 'ms CPU' },
    { what: 'history events of a journey, ours / bare', value: ratio(memory, 'eventsPerJourney'), unit: 'ratio' },
  ];
}

import { setTimeout as pause } from 'node:timers/promises';
import { createActivities } from '../activities/create-activities.ts';
import { addDays, type Instant } from '../domain/calendar.ts';
import type { CustomerFact } from '../domain/customer/facts.ts';
import { createJourneys, type Journeys } from '../workflows/journeys.ts';
import { aDelivery } from './a-delivery.ts';
import { type BenchServers, startBenchServers } from './bench-servers.ts';
import { eventsPerCause } from './events-per-cause.ts';
import type { Measure } from './measure.ts';
import { median } from './median.ts';
import { engineer, nameless } from './people.ts';
import { shorten } from './shorten.ts';
import { startLane } from './start-lane.ts';

export interface HistorySizes {
  /** How long the customers live. */
  days: number;
}

const begin = '2026-01-12T11:00:00.000Z';
const taskQueue = 'histories';
/** What a wait of days is made to last: more than the loop's shortest timer. */
const waitMs = 1_300;

interface Customer {
  subject: string;
  /** What happens to it, and at its how manieth wait. */
  happens: readonly { atWait: number; fact: (at: Instant) => CustomerFact }[];
}

/** History events and bytes of customers who live on the real server, with waits of seconds in place of days. */
export async function historySizes({ days }: HistorySizes): Promise<Measure[]> {
  const servers = await startBenchServers();
  const until = addDays(begin, days);
  try {
    const [quiet, lively] = await live(servers, [silent, answering], until);
    if (!quiet || !lively) throw new Error('nobody lived');
    const months = days < 60 ? `${days} days` : `${(days / 30.44).toFixed(0)} months`;
    const steps = [...quiet.causes.steps, ...lively.causes.steps];
    return [
      { what: 'events per step', value: median(steps), unit: 'events', goal: '≤ 12' },
      { what: 'events per step, the most', value: Math.max(...steps), unit: 'events', goal: '≤ 12' },
      { what: 'events per fact', value: median(lively.causes.facts), unit: 'events', goal: '≤ 8' },
      { what: 'events per fact, the most', value: Math.max(...lively.causes.facts), unit: 'events', goal: '≤ 8' },
      { what: 'events per fact that changes nothing', value: Math.min(...lively.causes.facts), unit: 'events' },
      { what: `steps of ${months}, nobody answers`, value: quiet.causes.steps.length, unit: 'steps' },
      { what: `events of ${months}, nobody answers`, value: quiet.events, unit: 'events' },
      { what: `history of ${months}, nobody answers`, value: quiet.bytes, unit: 'bytes' },
      { what: `steps of ${months}, with answers`, value: lively.causes.steps.length, unit: 'steps' },
      { what: `events of ${months}, with answers`, value: lively.events, unit: 'events' },
      { what: `history of ${months}, with answers`, value: lively.bytes, unit: 'bytes' },
    ];
  } finally {
    await servers.stop();
  }
}

const silent: Customer = { subject: 'history-silent', happens: [] };
const answering: Customer = {
  subject: 'history-answering',
  happens: [
    { atWait: 1, fact: (at) => answer(at, 'feedback', 'not-satisfied') },
    {
      atWait: 3,
      fact: (at) => ({ ...headOf('consentGiven', at), type: 'consentGiven', topic: 'club', noticeVersion: 'v1' }),
    },
    { atWait: 4, fact: (at) => answer(at, 'nps', '8') },
    { atWait: 6, fact: (at) => aDelivery(answering.subject, at, { projectId: 'P-second' }) },
    { atWait: 9, fact: (at) => answer(at, 'permit', 'approved') },
  ],
};

const headOf = (what: string, at: Instant) => ({
  _id: `${answering.subject}|${what}|${at}`,
  subject: answering.subject,
  happenedAt: at,
  recordedAt: at,
});

function answer(at: Instant, kind: string, words: string): CustomerFact {
  const projectId = `P-${answering.subject}`;
  return { ...headOf(kind, at), type: 'answered', key: `${kind}:${projectId}`, kind, projectId, answer: words };
}

async function live(servers: BenchServers, customers: readonly Customer[], until: Instant) {
  const { client, deps } = servers;
  const journeys = createJourneys(client, taskQueue);
  const waits = new Map<string, number>();
  const activities = shorten(createActivities({ ...deps, journeys }), {
    begin,
    wakeAt(subject, n, planned) {
      if (planned >= until) return undefined;
      waits.set(subject, n);
      return Date.now() + waitMs;
    },
  });
  const lane = await startLane(servers, taskQueue, activities);
  try {
    await deps.store.staff.saveEngineer(engineer);
    const record = recorder(deps.store.facts, journeys);
    return await Promise.all(
      customers.map(async ({ subject, happens }) => {
        await deps.store.customers.insert(nameless(subject));
        await record(aDelivery(subject, begin));
        for (const { atWait, fact } of happens) {
          const ended = await waitFor(client, subject, () => (waits.get(subject) ?? -1) >= atWait);
          if (ended) break;
          await pause(waitMs / 3);
          await record(fact(activities.clockOf(subject)));
        }
        await client.workflow.getHandle(subject).result();
        return sizeOf(client, subject);
      }),
    );
  } finally {
    await lane.stop();
  }
}

const recorder =
  (facts: BenchServers['deps']['store']['facts'], journeys: Journeys) =>
  async (fact: CustomerFact): Promise<void> => {
    await facts.insertFromOutside(fact);
    await journeys.factRecorded(fact.subject, fact._id);
  };

/** Whether the journey ended before it came about. */
async function waitFor(client: BenchServers['client'], subject: string, so: () => boolean): Promise<boolean> {
  while (!so()) {
    await pause(20);
    const { status } = await client.workflow.getHandle(subject).describe();
    if (status.name !== 'RUNNING') return true;
  }
  return false;
}

async function sizeOf(client: BenchServers['client'], subject: string) {
  const handle = client.workflow.getHandle(subject);
  const [{ events }, { historySize = NaN }] = await Promise.all([handle.fetchHistory(), handle.describe()]);
  return { events: events?.length ?? NaN, bytes: historySize, causes: eventsPerCause(events ?? []) };
}

import { fastForward, liveUntil, outlookOf } from '../../dev/fast-forward.ts';
import { addMinutes, dayOf, type Instant, isoDate } from '../../domain/calendar.ts';
import type { CaseFact } from '../../domain/complaint/facts.ts';
import type { CustomerFact } from '../../domain/customer/facts.ts';
import { caseIdOf } from '../../domain/subject.ts';
import { connect } from '../../store/connect.ts';
import { createStore, type Store } from '../../store/store.ts';
import { createJourneys, type Journeys } from '../../workflows/journeys.ts';
import { startTestHouse, type TestHouse } from './test-house.ts';

export interface CaseHouse extends TestHouse {
  store: Store;
  journeys: Journeys;
}

/** The whole house on the time-skipping server, with its store at hand. */
export async function startCaseHouse(): Promise<CaseHouse> {
  const house = await startTestHouse({ timeSkipping: true });
  const connection = await connect(house.addresses.mongo, house.settings.mongo.database);
  return {
    ...house,
    store: createStore(connection),
    journeys: createJourneys(house.client, house.settings.taskQueue),
    async end() {
      await connection.close();
      await house.end();
    },
  };
}

export const hours = (at: Instant, count: number): Instant => addMinutes(at, count * 60);

/** A customer with a delivered project, and a complaint that a person heard at this very moment. */
export async function complain(
  house: CaseHouse,
  name: string,
  severity: 'minor' | 'medium' | 'major',
  unreachable = false,
): Promise<{ caseId: string; receipt: Instant; customerId: string }> {
  const { customerId } = (await house.call('POST', '/v1/deliveries', {
    orderId: `ORDER-${name}`,
    deliveredAt: isoDate(dayOf(new Date().toISOString())),
    project: { type: 'uitbouw', valueCents: 95_000 },
    customer: { externalId: `K-${name}`, name: `Klant ${name}`, email: `${name}@example.nl` },
    engineer: { name: 'Sanne Bakker', email: 'sanne@example.nl' },
  })) as { customerId: string };
  const receipt = new Date().toISOString();
  const head = { subject: customerId, happenedAt: receipt, recordedAt: receipt };
  if (unreachable)
    await tell(house, {
      ...head,
      _id: `${customerId}|addressSuppressed|1`,
      type: 'addressSuppressed',
      why: 'hard-bounce',
    });
  await tell(house, {
    ...{ _id: `${customerId}|complaintRaised|1`, subject: customerId, happenedAt: receipt, recordedAt: receipt },
    ...{ type: 'complaintRaised', severity, by: 'medewerker-1' },
  });
  const caseId = caseIdOf(customerId, 1);
  await until(async () => (await house.store.facts.ofCase(caseId)).length >= 3);
  return { caseId, receipt, customerId };
}

export async function tell({ store, journeys }: CaseHouse, fact: CaseFact | CustomerFact): Promise<void> {
  await store.facts.insertFromOutside(fact);
  await journeys.factRecorded(fact.subject, fact._id);
  await until(async () =>
    (await store.facts.untaken(new Date(Date.now() + 60_000), 100)).every(({ factId }) => factId !== fact._id),
  );
}

export async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 400; tries++) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('it did not come to be within ten seconds');
}

export type Event =
  | { done: string }
  | { severity: 'minor' | 'medium' | 'major' }
  | { joins: 'minor' | 'medium' | 'major' }
  | { closed: 'solved' | 'withdrawn' }
  | { reopened: 'minor' | 'medium' | 'major' }
  | { says: 'yes' | 'no'; round: number };

const byAPerson = { by: 'medewerker-1', reasonId: 'r-1' };

export function factOf(caseId: string, at: Instant, event: Event): CaseFact {
  const head = { _id: `${caseId}|${at}|${JSON.stringify(event)}`, subject: caseId, happenedAt: at, recordedAt: at };
  if ('done' in event) return { ...head, type: 'taskDone', key: event.done, by: 'medewerker-1' };
  if ('severity' in event) return { ...head, type: 'severitySet', severity: event.severity, ...byAPerson };
  if ('joins' in event) return { ...head, type: 'caseJoined', source: 'nps', severity: event.joins };
  if ('closed' in event) return { ...head, type: 'caseClosed', as: event.closed, ...byAPerson };
  if ('reopened' in event) return { ...head, type: 'caseReopened', source: 'reply', severity: event.reopened };
  return {
    ...head,
    type: 'answered',
    key: `followup:${event.round}`,
    kind: 'followup',
    projectId: '',
    answer: event.says,
  };
}

/** Lives a case on the real server: events at hours from receipt, each told when the case's own clock shows that moment. */
export async function live(
  house: CaseHouse,
  caseId: string,
  receipt: Instant,
  course: readonly (readonly [number, Event])[],
  endHours: number,
) {
  for (const [hour, event] of course) {
    const at = hours(receipt, hour);
    await liveUntil(house.client, caseId, addMinutes(at, -1 / 60));
    await fastForward(house.client, caseId, Date.parse(at));
    await tell(house, factOf(caseId, at, event));
    await outlookOf(house.client, caseId);
  }
  await liveUntil(house.client, caseId, hours(receipt, endHours));
  return (await house.store.facts.ofCase(caseId)).filter((fact) => fact.type === 'stepDone');
}

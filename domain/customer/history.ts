import { dayOf, type Instant } from '../calendar.ts';
import type { Hold, SentMail } from '../step.ts';
import type { CustomerFact, FactOf } from './facts.ts';

export type Delivery = FactOf<'projectDelivered'>;
export type Done = FactOf<'stepDone'>;
export type Answer = FactOf<'answered'>;

/** A customer's facts, read once in order of happening, ties by id: what the rules ask about. */
export interface History {
  deliveries: Delivery[];
  done: Map<string, Done>;
  /** By the step answered: every answer, latest last. */
  answers: Map<string, Answer[]>;
  /** By kind and project, whichever mail it answered: the latest answer to that question. */
  latestAnswer: Map<string, Answer>;
  skipped: Set<string>;
  /** By step: the moment a person set last. */
  moved: Map<string, Instant>;
  tasksDone: Map<string, Instant>;
  holds: Hold[];
  sent: SentMail[];
  consents: (FactOf<'optedOut'> | FactOf<'consentGiven'>)[];
  closed?: FactOf<'journeyClosed'> | FactOf<'mergedInto'>;
  paused: boolean;
  openComplaint: boolean;
  /** Delivery, reply or visit, the latest of them (rules, section 6). */
  lastActivityAt?: Instant;
}

export function readHistory(facts: readonly CustomerFact[]): History {
  const history: History = {
    deliveries: [],
    done: new Map(),
    answers: new Map(),
    latestAnswer: new Map(),
    skipped: new Set(),
    moved: new Map(),
    tasksDone: new Map(),
    holds: [],
    sent: [],
    consents: [],
    paused: false,
    openComplaint: false,
  };
  for (const fact of inOrder(facts)) readFact(history, fact);
  const newest = history.deliveries.reduce((latest, d) => (d.recordedAt > latest ? d.recordedAt : latest), '');
  if (history.closed?.type === 'journeyClosed' && newest > history.closed.recordedAt) delete history.closed;
  history.paused = history.holds.some((hold) => hold.why === 'paused' && hold.until === undefined);
  history.openComplaint = history.holds.some((hold) => hold.why === 'complaint open' && hold.until === undefined);
  return history;
}

function readFact(history: History, fact: CustomerFact): void {
  switch (fact.type) {
    case 'projectDelivered':
      history.deliveries.push(fact);
      history.lastActivityAt = fact.happenedAt;
      return;
    case 'stepDone':
      history.done.set(fact.key, fact);
      if (fact.channel === 'mail' && fact.timing === 'planned' && fact.outcome !== 'not-sent')
        history.sent.push({ day: dayOf(fact.happenedAt), category: fact.category });
      return;
    case 'answered':
      history.answers.set(fact.key, [...(history.answers.get(fact.key) ?? []), fact]);
      history.latestAnswer.set(`${fact.kind}:${fact.projectId}`, fact);
      history.lastActivityAt = fact.happenedAt;
      return;
    case 'taskDone':
      history.tasksDone.set(fact.key, fact.happenedAt);
      return;
    case 'stepSkipped':
      history.skipped.add(fact.key);
      return;
    case 'stepMoved':
      history.moved.set(fact.key, fact.to);
      return;
    case 'optedOut':
    case 'consentGiven':
      history.consents.push(fact);
      return;
    case 'paused':
      startHold(history.holds, 'paused', fact.happenedAt);
      return;
    case 'resumed':
      endHold(history.holds, 'paused', fact.happenedAt);
      return;
    case 'complaintOpened':
      startHold(history.holds, 'complaint open', fact.happenedAt);
      return;
    case 'complaintClosed':
      endHold(history.holds, 'complaint open', fact.happenedAt);
      return;
    case 'journeyClosed':
    case 'mergedInto':
      history.closed = fact;
      return;
    case 'absorbed':
    case 'stepFailed':
      return;
  }
}

/** Facts come sorted from the store nearly always; sort only when they do not. */
function inOrder(facts: readonly CustomerFact[]): readonly CustomerFact[] {
  if (facts.every((fact, n) => n === 0 || !precedes(fact, facts[n - 1] as CustomerFact))) return facts;
  return [...facts].sort((a, b) => (precedes(a, b) ? -1 : 1));
}

const precedes = (a: CustomerFact, b: CustomerFact): boolean =>
  a.happenedAt < b.happenedAt || (a.happenedAt === b.happenedAt && a._id < b._id);

function startHold(holds: Hold[], why: string, from: Instant): void {
  if (!holds.some((hold) => hold.why === why && hold.until === undefined)) holds.push({ why, from });
}

function endHold(holds: Hold[], why: string, until: Instant): void {
  const hold = holds.find((h) => h.why === why && h.until === undefined);
  if (hold) hold.until = until;
}

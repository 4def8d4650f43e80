import { instantAt, type Instant, parseDay } from '../domain/calendar.ts';
import { rehearse } from '../domain/customer/rehearse.ts';
import type { Category, Channel, Step } from '../domain/step.ts';
import { columnOf } from './columns.ts';
import type { DeliveryRow, Refusal } from './csv.ts';
import type { EventRow } from './event-csv.ts';
import { eventColumnOf } from './event-columns.ts';
import type { Ids } from './ids.ts';
import { deliveredEvent, deliveryPointer } from './order-event.ts';
import { takeInRows, type Row } from './take-in-rows.ts';
import { plainContext } from '../domain/context.ts';

/** One step of the calendar, in the words of the file. */
export interface RehearsedStep {
  /** The order system's customer id. */
  customer: string;
  /** The order system's order id, where the step belongs to one. */
  orderId?: string;
  key: string;
  kind: string;
  /** Of a reminder: the kind reminded of. */
  of?: string;
  dueAt: Instant;
  channel: Channel;
  category: Category;
  /** Why it will not happen. */
  why?: string;
}

export interface RehearsedDeliveries {
  /** What will happen, by moment, customer and key. */
  steps: RehearsedStep[];
  /** What will not, in the same order. */
  dropped: RehearsedStep[];
  refused: { line: number; refusals: Refusal[] }[];
  /** Rows that deliver, that tell another event, that repeat one, and that happen after the period. */
  counts: { delivered: number; events: number; known: number; after: number; customers: number };
}

/**
 * Everything that will happen in [from, to) when nobody answers: as if imported into an empty bureau at the first
 * moment of `from` (a local date), with later deliveries on their own day, and no closing days but the public ones.
 */
export function rehearseDeliveries(rows: readonly DeliveryRow[], ids: Ids, period: Period): RehearsedDeliveries {
  const events = rows.map(({ line, request, refusals }) => ({
    ...{ line, refusals },
    ...(request && { request: deliveredEvent(request) }),
  }));
  return rehearseRows(events, { ids, columnOf: (pointer) => columnOf(deliveryPointer(pointer)) }, period);
}

/** The same of a file of order events. */
export const rehearseOrderEvents = (rows: readonly EventRow[], ids: Ids, period: Period): RehearsedDeliveries =>
  rehearseRows(rows, { ids, columnOf: eventColumnOf }, period);

interface Period {
  from: string;
  to: string;
}

function rehearseRows(
  rows: readonly Row[],
  door: { ids: Ids; columnOf: (pointer: string) => string },
  period: Period,
): RehearsedDeliveries {
  const [from, to] = [instantAt(parseDay(period.from), 0), instantAt(parseDay(period.to), 0)];
  const taken = takeInRows(rows, door, { from, to });
  const context = plainContext();
  const steps: RehearsedStep[] = [];
  const dropped: RehearsedStep[] = [];
  for (const [subject, { customer, facts, orders }] of taken.customers) {
    const rehearsal = rehearse(subject, facts, context, { from, to });
    const inWords = (step: Step): RehearsedStep => inTheFilesWords(step, customer, orders);
    steps.push(...rehearsal.carriedOut.map(inWords));
    dropped.push(...rehearsal.dropped.map((step) => ({ ...inWords(step), why: step.why ?? 'dropped' })));
  }
  const counts = { ...taken.counts, customers: taken.customers.size };
  return { steps: steps.sort(byMoment), dropped: dropped.sort(byMoment), refused: taken.refused, counts };
}

function inTheFilesWords(step: Step, customer: string, orders: ReadonlyMap<string, string>): RehearsedStep {
  const orderId = step.projectId === undefined ? undefined : orders.get(step.projectId);
  return {
    customer,
    ...(orderId !== undefined && { orderId }),
    key: step.key,
    kind: step.kind,
    ...(step.kind === 'reminder' && step.of !== undefined && { of: step.of }),
    dueAt: step.dueAt,
    channel: step.channel,
    category: step.category,
  };
}

/** The order of every list: by moment, then customer, then key. */
export const byMoment = (a: RehearsedStep, b: RehearsedStep): number =>
  compare(a.dueAt, b.dueAt) || compare(a.customer, b.customer) || compare(a.key, b.key);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

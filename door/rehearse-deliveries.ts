import { instantAt, type Instant, parseDay } from '../domain/calendar.ts';
import type { FactOf } from '../domain/customer/facts.ts';
import { rehearse } from '../domain/customer/rehearse.ts';
import type { Category, Channel, Step } from '../domain/step.ts';
import { columnOf } from './columns.ts';
import type { DeliveryRow, Refusal } from './csv.ts';
import type { DeliveryRequest } from './delivery.ts';
import type { Ids } from './ids.ts';
import { orderDifferences } from './order-differences.ts';
import { toFact } from './to-fact.ts';
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
  /** Rows that start something, that repeat an order, and that are delivered after the period. */
  counts: { delivered: number; known: number; after: number; customers: number };
}

/**
 * Everything that will happen in [from, to) when nobody answers: as if imported into an empty bureau at the first
 * moment of `from` (a local date), with later deliveries on their own day, and no closing days but the public ones.
 */
export function rehearseDeliveries(
  rows: readonly DeliveryRow[],
  ids: Ids,
  period: { from: string; to: string },
): RehearsedDeliveries {
  const [from, to] = [instantAt(parseDay(period.from), 0), instantAt(parseDay(period.to), 0)];
  const taken = takeIn(rows, ids, { from, to });
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

interface Customer {
  customer: string;
  facts: FactOf<'projectDelivered'>[];
  /** Order ids by project id. */
  orders: Map<string, string>;
}

/** What an import would do with the rows in their order; each is judged on its own delivery day, so none is too early. */
function takeIn(rows: readonly DeliveryRow[], ids: Ids, { from, to }: { from: Instant; to: Instant }) {
  const customers = new Map<string, Customer>();
  const known = new Map<string, { line: number; fact: FactOf<'projectDelivered'> }>();
  const refused: RehearsedDeliveries['refused'] = [];
  const counts = { delivered: 0, known: 0, after: 0 };
  for (const { line, request, refusals } of rows) {
    if (!request) refused.push({ line, refusals });
    else if (request.deliveredAt >= to) counts.after++;
    else {
      const fact = factOf(request, ids, from);
      const first = known.get(fact._id);
      const differences = first ? orderDifferences(first.fact, fact) : [];
      if (first && differences.length > 0) refused.push({ line, refusals: conflict(first.line, differences) });
      else if (first) counts.known++;
      else {
        known.set(fact._id, { line, fact });
        counts.delivered++;
        add(customers, request, fact);
      }
    }
  }
  return { customers, refused, counts };
}

function factOf(request: DeliveryRequest, ids: Ids, from: Instant): FactOf<'projectDelivered'> {
  const now = request.deliveredAt > from ? request.deliveredAt : from;
  return toFact(request, { ids, customerId: ids.customerId(request.customer), now });
}

function add(customers: Map<string, Customer>, request: DeliveryRequest, fact: FactOf<'projectDelivered'>): void {
  const unknown: Customer = { customer: request.customer.externalId ?? fact.subject, facts: [], orders: new Map() };
  const entry = customers.get(fact.subject) ?? unknown;
  entry.facts.push(fact);
  entry.orders.set(fact.projectId, request.orderId);
  customers.set(fact.subject, entry);
}

const conflict = (firstLine: number, pointers: readonly string[]): Refusal[] =>
  pointers.map((pointer) => ({ field: columnOf(pointer), reason: `differs from the same order on line ${firstLine}` }));

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

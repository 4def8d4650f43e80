import type { Instant } from '../domain/calendar.ts';
import { type Order, type OrderEvent, readOrder } from '../domain/customer/orders.ts';
import type { Refusal } from './csv.ts';
import type { Ids } from './ids.ts';
import { eventDifferences } from './order-differences.ts';
import type { OrderEventRequest } from './order-event.ts';
import { eventFact, factIdOf } from './to-fact.ts';

export interface Row {
  line: number;
  request?: OrderEventRequest;
  refusals: Refusal[];
}

interface Customer {
  customer: string;
  facts: OrderEvent[];
  /** Order ids by project id. */
  orders: Map<string, string>;
}

interface Door {
  ids: Ids;
  columnOf: (pointer: string) => string;
}

interface Known {
  facts: Map<string, { line: number; fact: OrderEvent }>;
  /** By project: whose it is, and what was told of it so far. */
  owners: Map<string, string>;
  orders: Map<string, Order>;
}

/** What an import would do with the rows in their order; each is judged on its own day, so none is too early. */
export function takeInRows(rows: readonly Row[], door: Door, { from, to }: { from: Instant; to: Instant }) {
  const customers = new Map<string, Customer>();
  const known: Known = { facts: new Map(), owners: new Map(), orders: new Map() };
  const refused: { line: number; refusals: Refusal[] }[] = [];
  const counts = { delivered: 0, events: 0, known: 0, after: 0 };
  for (const { line, request, refusals } of rows) {
    if (!request) refused.push({ line, refusals });
    else if (request.happenedAt >= to) counts.after++;
    else {
      const taken = takeIn(request, known, door, from);
      if ('refusals' in taken) refused.push({ line, refusals: taken.refusals });
      else if (taken.again) counts.known++;
      else {
        const { fact } = taken;
        known.facts.set(fact._id, { line, fact });
        known.owners.set(fact.projectId, fact.subject);
        readOrder(known.orders, fact);
        counts[fact.type === 'projectDelivered' ? 'delivered' : 'events']++;
        add(customers, request, fact);
      }
    }
  }
  return { customers, refused, counts };
}

type Taken = { fact: OrderEvent; again: boolean } | { refusals: Refusal[] };

function takeIn(request: OrderEventRequest, known: Known, { ids, columnOf }: Door, from: Instant): Taken {
  const projectId = ids.projectId(request.orderId);
  const owner = known.owners.get(projectId);
  const customerId = request.customer ? ids.customerId(request.customer) : owner;
  if (customerId === undefined)
    return refusal(columnOf('/customer'), 'the order is not known yet: name the customer on its first line');
  const first = known.facts.get(factIdOf(request, ids));
  const said = first?.fact ?? known.orders.get(projectId);
  const before = {
    ...(said && 'engineerId' in said && { engineerId: said.engineerId }),
    ...(said && 'customerKind' in said && { customerKind: said.customerKind }),
  };
  const delivery = request.kind === 'delivered';
  if (delivery && !request.engineer && before.engineerId === undefined)
    return refusal(columnOf('/engineer'), 'is missing, and no earlier event of this order named one');
  const now = request.happenedAt > from ? request.happenedAt : from;
  const fact = eventFact(request, { ids, customerId, now, ...((first ?? delivery) && { known: before }) });
  const differences = first ? eventDifferences(first.fact, fact) : [];
  if (first && differences.length > 0)
    return {
      refusals: differences.map((pointer) => ({
        field: columnOf(pointer),
        reason: `differs from the same order on line ${first.line}`,
      })),
    };
  if (owner !== undefined && owner !== customerId)
    return refusal(columnOf('/customer'), 'is another customer than the order’s');
  return { fact, again: first !== undefined };
}

const refusal = (field: string, reason: string): Taken => ({ refusals: [{ field, reason }] });

function add(customers: Map<string, Customer>, request: OrderEventRequest, fact: OrderEvent): void {
  const { orderId, customer } = request;
  const unknown: Customer = { customer: customer?.externalId ?? fact.subject, facts: [], orders: new Map() };
  const entry = customers.get(fact.subject) ?? unknown;
  entry.facts.push(fact);
  entry.orders.set(fact.projectId, orderId);
  customers.set(fact.subject, entry);
}

import { z } from 'zod';
import { projectTypes } from '../../domain/customer/facts.ts';
import { isOrderEvent, type OrderEvent } from '../../domain/customer/orders.ts';
import { readHistory } from '../../domain/customer/read-history.ts';
import { type EventKind, eventKinds } from '../../door/order-event.ts';
import { factTypes } from '../../door/to-fact.ts';
import { customerLinks, linksOf } from '../customers/links-of.ts';
import type { ApiDeps } from '../deps.ts';
import { Problem } from '../http/problem.ts';
import { orderState, orderStates } from './order-state.ts';
import { ownerOf } from './whose-order.ts';

const instant = z.string().meta({ format: 'date-time' });

export const order = z
  .object({
    orderId: z.string(),
    projectId: z.string(),
    customerId: z.string(),
    state: z.enum(orderStates),
    paid: z.boolean(),
    type: z.enum(projectTypes).optional(),
    valueCents: z.int().optional().meta({ description: 'What it is worth now, corrections included.' }),
    events: z
      .array(
        z.object({
          kind: z.enum(eventKinds),
          happenedAt: instant,
          recordedAt: instant.meta({ description: 'When we came to know it.' }),
          valueCents: z.int().optional(),
          by: z.string().optional(),
        }),
      )
      .meta({ description: 'In order of happening.' }),
    links: customerLinks,
  })
  .meta({ id: 'Order' });

/** How an order stands. Throws the problem `unknown-order` where nothing happened to it yet. */
export async function readOrderAnswer(deps: ApiDeps, orderId: string): Promise<z.infer<typeof order>> {
  const { store, ids } = deps;
  const projectId = ids.projectId(orderId);
  const project = await store.projects.find(projectId);
  const customerId = project && (await ownerOf(deps, project.customerId));
  const facts = customerId === undefined ? [] : await store.facts.load(customerId);
  const known = readHistory(facts).orders.get(projectId);
  if (customerId === undefined || !known) throw new Problem('unknown-order');
  const { type, valueCents } = known;
  return {
    ...{ orderId, projectId, customerId, state: orderState(known), paid: known.paidAt !== undefined },
    ...(type !== undefined && { type }),
    ...(valueCents !== undefined && { valueCents }),
    events: facts.filter((fact): fact is OrderEvent => isOrderEvent(fact) && fact.projectId === projectId).map(eventOf),
    links: linksOf(deps, customerId),
  };
}

function eventOf(fact: OrderEvent) {
  const { type, happenedAt, recordedAt, by } = fact;
  return {
    ...{ kind: kindOf[type], happenedAt, recordedAt },
    ...('valueCents' in fact && { valueCents: fact.valueCents }),
    ...(by !== undefined && { by }),
  };
}

const kindOf = Object.fromEntries(eventKinds.map((kind) => [factTypes[kind], kind])) as Record<
  OrderEvent['type'],
  EventKind
>;

import { z } from 'zod';
import type { Instant } from '../../domain/calendar.ts';
import { healthOf } from '../../domain/customer/health.ts';
import { projectTypes } from '../../domain/customer/facts.ts';
import type { Order } from '../../domain/customer/orders.ts';
import { readHistory } from '../../domain/customer/read-history.ts';
import { orderState, orderStates } from '../orders/order-state.ts';
import type { Customer } from '../../store/customers.ts';
import { planOf } from './customer-of.ts';
import type { ApiDeps } from '../deps.ts';
import { clubAnswer, clubSchema } from '../club/club-answer.ts';
import { foreseenCodeOf } from '../../store/client-code-of.ts';
import { health, healthAnswer } from './health-answer.ts';
import { customerLinks, linksOf } from './links-of.ts';

const instant = z.string().meta({ format: 'date-time' });

const contact = {
  customerId: z.string(),
  externalId: z.string().optional(),
  name: z.string(),
  email: z.string(),
  phone: z.string().optional().meta({ description: 'E.164' }),
  contactAsOf: instant.meta({ description: 'The contact data are those of this moment.' }),
};

export const foundCustomer = z.object({ ...contact, links: customerLinks }).meta({ id: 'FoundCustomer' });

export const customer = z
  .object({
    ...contact,
    phase: z.string().meta({ description: 'Lifecycle phase: acquisition, activation, retention or advocacy.' }),
    segment: z.string(),
    paused: z.boolean(),
    health,
    projects: z.array(
      z.object({
        projectId: z.string(),
        orderId: z.string().optional(),
        state: z.enum(orderStates),
        paid: z.boolean(),
        type: z.enum(projectTypes).optional(),
        valueCents: z.int().optional().meta({ description: 'What it is worth now, corrections included.' }),
        quotedAt: instant.optional(),
        orderedAt: instant.optional(),
        deliveredAt: instant.optional(),
        cancelledAt: instant.optional(),
      }),
    ),
    club: clubSchema,
    links: customerLinks,
  })
  .meta({ id: 'Customer' });

/** Contact data, with where to read on. */
export function foundAnswer(deps: Pick<ApiDeps, 'baseUrl'>, found: Customer): z.infer<typeof foundCustomer> {
  const { _id, mergedInto: _, ...data } = found;
  return { customerId: _id, ...data, links: linksOf(deps, _id) };
}

/** A customer in full, derived from the facts of this moment. */
export async function customerAnswer(deps: ApiDeps, found: Customer, now: Instant): Promise<z.infer<typeof customer>> {
  const { facts, agenda, orderIds } = await planOf(deps, found._id, now);
  const history = readHistory(facts);
  const projects = [...history.orders.values()].map((one) => projectAnswer(one, orderIds));
  const { stage: phase, segment, paused } = agenda;
  const clientCode = await foreseenCodeOf(deps.store, found._id, found.name);
  const club = clubAnswer(history, clientCode, now);
  const relation = healthAnswer(healthOf(history, now));
  return { ...foundAnswer(deps, found), phase, segment, paused, health: relation, projects, club };
}

function projectAnswer(order: Order, orderIds: ReadonlyMap<string, string>) {
  const { projectId, type, valueCents, paidAt, quotedAt, orderedAt, deliveredAt, cancelledAt } = order;
  const orderId = orderIds.get(projectId);
  return {
    ...{ projectId, state: orderState(order), paid: paidAt !== undefined },
    ...(orderId !== undefined && { orderId }),
    ...(type !== undefined && { type }),
    ...(valueCents !== undefined && { valueCents }),
    ...(quotedAt !== undefined && { quotedAt }),
    ...(orderedAt !== undefined && { orderedAt }),
    ...(deliveredAt !== undefined && { deliveredAt }),
    ...(cancelledAt !== undefined && { cancelledAt }),
  };
}

import type { CustomerKind } from '../../domain/customer/facts.ts';
import { type Order, isOrderEvent, readOrder } from '../../domain/customer/orders.ts';
import type { OrderEventRequest } from '../../door/order-event.ts';
import type { ApiDeps } from '../deps.ts';
import { Problem } from '../http/problem.ts';
import { ownerOf } from './whose-order.ts';

/**
 * What earlier events said of what a delivery leaves out. Throws a problem at `/engineer` where nobody ever named one;
 * of any other event nothing is filled in.
 */
export async function saidBefore(
  deps: Pick<ApiDeps, 'store'>,
  event: OrderEventRequest,
  projectId: string,
): Promise<{ engineerId?: string; customerKind?: CustomerKind }> {
  if (event.kind !== 'delivered' || (event.engineer && event.customer?.kind !== undefined)) return {};
  const order = await orderOf(deps, projectId);
  if (!event.engineer && order?.engineerId === undefined && (order || event.customer))
    throw new Problem('invalid-fields', {
      errors: [{ pointer: '/engineer', detail: 'is missing, and no earlier event of this order named one' }],
    });
  const { engineerId, customerKind } = order ?? {};
  return { ...(engineerId !== undefined && { engineerId }), ...(customerKind !== undefined && { customerKind }) };
}

async function orderOf({ store }: Pick<ApiDeps, 'store'>, projectId: string): Promise<Order | undefined> {
  const project = await store.projects.find(projectId);
  if (!project) return undefined;
  const orders = new Map<string, Order>();
  for (const fact of await store.facts.load(await ownerOf({ store }, project.customerId)))
    if (isOrderEvent(fact) && fact.projectId === projectId) readOrder(orders, fact);
  return orders.get(projectId) ?? { projectId, since: '' };
}

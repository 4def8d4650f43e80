import type { Step } from '../step.ts';
import type { ProjectType } from './facts.ts';
import type { History } from './history.ts';
import { isCancelled, type Order, standingOrders } from './orders.ts';

/** A project as a mail or a task speaks of it; what nobody told us is absent. */
export interface AboutProject {
  /** Absent where no order is known at all. */
  projectId?: string;
  projectType: ProjectType;
  valueCents?: number;
  engineerId?: string;
  monument: boolean;
}

/**
 * The project a step is about: of those it names the first that was not cancelled; for a step that is about none the newest
 * delivered, else the newest we heard of, else what the customer registered for.
 */
export function projectOfStep(
  history: History,
  { projectId, names = [] }: Pick<Step, 'projectId' | 'names'>,
): AboutProject {
  const named = [...(projectId === undefined ? [] : [projectId]), ...names];
  const id = named.find((one) => !isCancelled(history, one)) ?? named[0];
  return (id === undefined ? undefined : aboutProject(history, id)) ?? newestProject(history);
}

/** One project, delivered or not; undefined where no order of that id is known. */
export function aboutProject({ orders }: Pick<History, 'orders'>, projectId: string): AboutProject | undefined {
  const order = orders.get(projectId);
  return order && aboutOrder(order);
}

function newestProject(history: History): AboutProject {
  const { deliveries, cancelled, registered } = history;
  const newest =
    deliveries.at(-1)?.projectId ?? standingOrders(history).at(-1)?.projectId ?? cancelled.at(-1)?.projectId;
  const about = newest === undefined ? undefined : aboutProject(history, newest);
  return about ?? { projectType: registered?.projectType ?? 'overig', monument: false };
}

const aboutOrder = ({ projectId, type, valueCents, engineerId, monument }: Order): AboutProject => ({
  projectId,
  projectType: type ?? 'overig',
  monument: monument === true,
  ...(valueCents !== undefined && { valueCents }),
  ...(engineerId !== undefined && { engineerId }),
});

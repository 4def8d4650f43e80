import type { Delivery, History } from '../../domain/customer/history.ts';
import { type Personal, personalOf } from '../../domain/customer/personal.ts';
import type { Topic } from '../../domain/customer/touchpoints.ts';
import type { Customer } from '../../store/customers.ts';
import type { Bureau, Project } from '../../templates/mail-variables.ts';
import type { Deps } from '../deps.ts';
import type { CustomerStep } from '../due-step.ts';

export type NamedProject = Project & { id: string };

/** What a mail is told, whichever it is. */
export interface Material {
  common: {
    bureau: Bureau;
    recipientName: string;
    engineerName: string;
    segment: Personal['segment'];
    optOutUrl: string;
  };
  personal: Personal;
  /** The projects it speaks of, at least one. */
  named: [NamedProject, ...NamedProject[]];
}

/** Gathers what the mail of a step is told of the customer, the projects and the engineer. */
export async function mailMaterial(deps: Deps, due: CustomerStep, customer: Customer): Promise<Material> {
  const { step, history, subject } = due;
  const delivery = deliveryOf(due);
  const engineer = await deps.store.staff.find(delivery.engineerId);
  const personal = personalOf(history, delivery);
  const others = (step.names ?? []).filter((id) => id !== delivery.projectId);
  const [named, ...more] = await projectsOf(deps, [delivery.projectId, ...others], history);
  const topic = topicOf(step);
  return {
    common: {
      bureau: deps.bureau,
      recipientName: customer.name,
      engineerName: engineer?.name ?? deps.bureau.name,
      segment: personal.segment,
      optOutUrl: deps.links.optOutUrl({ subject, topic }),
    },
    personal,
    named: [named as NamedProject, ...more],
  };
}

/** What the way out of a mail switches off; a composed mail has that of its strictest block (rules, section 1). */
function topicOf({ category, kind, blocks }: CustomerStep['step']): Topic {
  if (category === 'service') return 'follow-up';
  if (kind === 'newsletter') return 'newsletter';
  return blocks?.includes('referral') === true ? 'club' : 'offers';
}

/** The project a step is about; for one that is about none, the newest. */
export function deliveryOf({ step, history }: Pick<CustomerStep, 'step' | 'history'>): Delivery {
  const found = history.deliveries.find((one) => one.projectId === step.projectId) ?? history.deliveries.at(-1);
  if (!found) throw new Error('a mail without any delivered project');
  return found;
}

async function projectsOf({ store }: Deps, ids: readonly string[], { deliveries }: History): Promise<NamedProject[]> {
  const addresses = new Map((await store.projects.findMany(ids)).map((one) => [one._id, one.address]));
  return ids.flatMap((id) => {
    const delivery = deliveries.find((one) => one.projectId === id);
    const address = addresses.get(id);
    const street = address ? `${address.street} ${address.houseNumber}` : null;
    return delivery ? [{ id, type: delivery.projectType, street, monument: delivery.monument === true }] : [];
  });
}

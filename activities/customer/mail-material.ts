import { type AboutProject, aboutProject, projectOfStep } from '../../domain/customer/about-project.ts';
import { type Personal, personalOf } from '../../domain/customer/personal.ts';
import type { Topic } from '../../domain/customer/touchpoints.ts';
import type { Customer } from '../../store/customers.ts';
import type { Bureau, Project } from '../../templates/mail-variables.ts';
import type { Deps } from '../deps.ts';
import type { CustomerStep } from '../due-step.ts';

/** With an empty id where no order of the customer is known yet. */
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
  const about = projectOfStep(history, step);
  const engineer = about.engineerId === undefined ? undefined : await deps.store.staff.find(about.engineerId);
  const personal = personalOf(history, about);
  const others = (step.names ?? []).flatMap((id) => (id === about.projectId ? [] : (aboutProject(history, id) ?? [])));
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
    named: await named(deps, [about, ...others]),
  };
}

/** What the way out of a mail switches off; a composed mail has that of its strictest block (rules, section 1). */
function topicOf({ category, kind, blocks }: CustomerStep['step']): Topic {
  if (category === 'service') return 'follow-up';
  if (kind === 'newsletter') return 'newsletter';
  return kind === 'level' || blocks?.includes('referral') === true ? 'club' : 'offers';
}

async function named(
  { store }: Deps,
  [first, ...more]: readonly [AboutProject, ...AboutProject[]],
): Promise<Material['named']> {
  const ids = [first, ...more].flatMap(({ projectId }) => projectId ?? []);
  const addresses = new Map((await store.projects.findMany(ids)).map((one) => [one._id, one.address]));
  const inWords = ({ projectId: id = '', projectType: type, monument }: AboutProject): NamedProject => {
    const address = addresses.get(id);
    const street = address ? `${address.street} ${address.houseNumber}` : null;
    return { id, type, street, monument };
  };
  return [inWords(first), ...more.map(inWords)];
}

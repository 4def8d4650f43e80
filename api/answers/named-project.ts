import { mailWords } from '../../mail/mail-words.ts';
import type { ApiDeps } from '../deps.ts';

export interface NamedProject {
  /** 'uw dakkapel (Lindelaan 12)'; absent where we do not know the project any more. */
  project?: string | undefined;
  engineerName?: string | undefined;
}

/** A project as a page tells its customer, and who made it. */
export async function namedProject(
  { store }: Pick<ApiDeps, 'store'>,
  { customerId, projectId }: { customerId: string; projectId: string },
): Promise<NamedProject> {
  const delivery = (await store.facts.load(customerId)).find(
    (fact) => fact.type === 'projectDelivered' && fact.projectId === projectId,
  );
  if (delivery?.type !== 'projectDelivered') return {};
  const [project, engineer] = await Promise.all([
    store.projects.find(projectId),
    store.staff.find(delivery.engineerId),
  ]);
  const street = project?.address ? `${project.address.street} ${project.address.houseNumber}` : null;
  return {
    project: mailWords.yoursAt({ type: delivery.projectType, street, monument: false }),
    engineerName: engineer?.name,
  };
}

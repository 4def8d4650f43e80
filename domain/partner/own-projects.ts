import { type Day, dayOf, type Instant, parseDay } from '../calendar.ts';
import type { PartnerFactOf } from './facts.ts';
import { projectsOf } from './projects.ts';

/** A project of a partner's own: one that he ordered, or of a customer he brought. */
export interface OwnProject {
  projectId: string;
  deliveredOn?: Day;
  /** The day it was promised. */
  promisedOn?: Day;
  /** Integer euro cents, ex VAT, after discount: what it is worth by the latest word. */
  valueCents?: number;
  invoicedOn?: Day;
  paidOn?: Day;
}

/** His customers' answers to whether they would recommend us, 0 to 10. */
export interface OwnScore {
  customerId: string;
  on: Day;
  score: number;
}

/** A partner's own projects: those that were not cancelled, of customers that are his. */
export function ownProjects(reached: Reached): OwnProject[] {
  const own = ownIds(reached);
  const projects = new Map<string, OwnProject>();
  for (const fact of [...reached].sort(byHappening)) {
    const { projectId } = fact;
    if (projectId === undefined || !own.has(projectId)) continue;
    projects.set(projectId, { ...(projects.get(projectId) ?? { projectId }), ...toldBy(fact) });
  }
  return [...projects.values()];
}

type Reached = readonly PartnerFactOf<'customerReached'>[];

const ownIds = (reached: Reached): ReadonlySet<string> =>
  new Set(
    projectsOf({ reached: [...reached] }).flatMap(({ projectId, cancelledAt }) =>
      cancelledAt === undefined ? [projectId] : [],
    ),
  );

const byHappening = (a: { happenedAt: Instant }, b: { happenedAt: Instant }): number =>
  a.happenedAt < b.happenedAt ? -1 : a.happenedAt > b.happenedAt ? 1 : 0;

function toldBy(fact: PartnerFactOf<'customerReached'>): Partial<OwnProject> {
  const { stage, happenedAt, valueCents, promisedOn } = fact;
  const worth = valueCents === undefined ? {} : { valueCents };
  const on = dayOf(happenedAt);
  switch (stage) {
    case 'ordered':
    case 'worth':
      return worth;
    case 'delivered':
      return { ...worth, deliveredOn: on, ...(promisedOn !== undefined && { promisedOn: parseDay(promisedOn) }) };
    case 'invoiced':
      return { invoicedOn: on };
    case 'paid':
      return { paidOn: on };
    case 'registered':
    case 'quoted':
    case 'cancelled':
    case 'scored':
    case 'refused':
      return {};
  }
}

/** What his customers answered about his own projects, in order of happening. */
export function ownScores(reached: Reached): OwnScore[] {
  const own = ownIds(reached);
  return [...reached]
    .sort(byHappening)
    .flatMap(({ stage, score, projectId, customerId, happenedAt }) =>
      stage === 'scored' && score !== undefined && own.has(projectId ?? '')
        ? [{ customerId, on: dayOf(happenedAt), score }]
        : [],
    );
}

/** What he brought us in a stretch of days, both in it: his projects delivered then, at what they are worth. */
export const deliveredIn = <P extends Pick<OwnProject, 'deliveredOn'>>(
  projects: readonly P[],
  { from, to }: { from: Day; to: Day },
): (P & { deliveredOn: Day })[] =>
  projects.filter((one): one is P & { deliveredOn: Day } => {
    const { deliveredOn } = one;
    return deliveredOn !== undefined && deliveredOn >= from && deliveredOn <= to;
  });

export const worthOf = (projects: readonly Pick<OwnProject, 'valueCents'>[]): number =>
  projects.reduce((sum, { valueCents = 0 }) => sum + valueCents, 0);

import { z } from 'zod';
import type { Instant } from '../../domain/calendar.ts';
import { caseOwnerId } from '../../domain/complaint/case-owner.ts';
import { currentRound } from '../../domain/complaint/course.ts';
import { nextBreach } from '../../domain/complaint/round.ts';
import { caseSources } from '../../domain/complaint/facts.ts';
import { planCase } from '../../domain/complaint/plan.ts';
import { protocolSteps, severityNames } from '../../domain/complaint/protocol.ts';
import type { Context } from '../../domain/context.ts';
import { roles } from '../../domain/staff.ts';
import type { Task } from '../../store/tasks.ts';
import type { ReadCase } from './case-of.ts';
import type { ApiDeps } from '../deps.ts';
import { customerLinks, linksOf } from '../customers/links-of.ts';
import { task, taskAnswer } from '../tasks/task-answer.ts';

const instant = z.string().meta({ format: 'date-time' });

const caseStep = z
  .object({
    step: z.enum(protocolSteps),
    deadline: instant.meta({ description: 'Moved on by every breach.' }),
    doneAt: instant.optional(),
    breaches: z.array(z.object({ at: instant, owner: z.enum(roles).meta({ description: 'Whose it is since.' }) })),
  })
  .meta({ id: 'CaseStep' });

export const caseSummary = z
  .object({
    caseId: z.string(),
    customerId: z.string(),
    projectId: z.string().optional(),
    openedAt: instant,
    source: z.enum(caseSources),
    severity: z.enum(severityNames),
    owner: z.enum(roles).meta({ description: 'The higher of the severity’s owner and the level it was raised to.' }),
    ownerId: z.string().meta({ description: 'The person, or the role.' }),
    stage: z.string().meta({ description: 'The step at its turn, `to close`, `follow-up`, or how it was closed.' }),
    round: z.int().meta({ description: 'The second begins with a "no", or with a reopening.' }),
    steps: z.array(caseStep).meta({ description: 'Of this round.' }),
    nextDeadline: instant.optional(),
    closed: z.object({ at: instant, as: z.enum(['solved', 'withdrawn']), by: z.string() }).optional(),
    openTasks: z.array(task),
    links: customerLinks.extend({ case: z.string().meta({ format: 'uri' }) }),
  })
  .meta({ id: 'Case' });

export type CaseSummary = z.infer<typeof caseSummary>;

export interface CaseView extends ReadCase {
  /** The customer that counts, merges followed. */
  customerId: string;
  openTasks: readonly Task[];
  context: Context;
  now: Instant;
}

/** A case as it stands at this moment, by ids alone. */
export function caseAnswer(deps: Pick<ApiDeps, 'baseUrl'>, view: CaseView): CaseSummary {
  const { caseId, facts, course, customerId, openTasks, context, now } = view;
  const { opened, severity, owner } = course;
  const round = currentRound(course);
  const { closed, legs, nth } = round;
  const deadline = nextBreach(round)?.at;
  return {
    ...{ caseId, customerId },
    ...(opened.projectId !== undefined && { projectId: opened.projectId }),
    ...{ openedAt: opened.happenedAt, source: opened.source, severity, owner, ownerId: caseOwnerId(course) },
    stage: planCase(caseId, facts, context, now).stage,
    round: nth,
    steps: protocolSteps.map((step) => {
      const { deadline: until, doneAt, breaches } = legs[step];
      return { step, deadline: until, ...(doneAt !== undefined && { doneAt }), breaches };
    }),
    ...(deadline !== undefined && { nextDeadline: deadline }),
    ...(closed && { closed: { at: closed.happenedAt, as: closed.as, by: closed.by } }),
    openTasks: openTasks.map(taskAnswer),
    links: { ...linksOf(deps, customerId), case: caseLink(deps, caseId) },
  };
}

export const caseLink = ({ baseUrl }: Pick<ApiDeps, 'baseUrl'>, caseId: string): string =>
  `${baseUrl.replace(/\/+$/, '')}/v1/cases/${encodeURIComponent(caseId)}`;

import type { CaseFact } from '../../domain/complaint/facts.ts';
import { projectOfStep } from '../../domain/customer/about-project.ts';
import { changesOfMind, placeOf, triggersOf } from '../../domain/customer/complaints.ts';
import type { Deps } from '../deps.ts';
import type { CustomerStep, Result } from '../due-step.ts';

/** Tells a complaint case what its customer said: a complaint, or a content answer after one. */
export const tellCase = (deps: Deps, due: CustomerStep): Promise<Result> =>
  due.step.kind === 'content' ? tellContent(deps, due) : placeComplaint(deps, due);

async function tellContent(deps: Deps, { step, history, now }: CustomerStep): Promise<Result> {
  const change = changesOfMind(history).find(({ key }) => key === step.key);
  const open = history.cases.findLast(({ closedAt }) => closedAt === undefined);
  if (!change || !open) return { outcome: 'told', why: 'no open case' };
  const { key, answer, happenedAt } = change.answered;
  const _id = `${open.id}|customerContent|${step.key}`;
  await deps.store.facts.insertFromOutside({
    ...{ _id, subject: open.id, happenedAt, recordedAt: now },
    ...{ type: 'customerContent', key, answer },
  });
  await deps.journeys.factRecorded(open.id, _id);
  return { outcome: 'told' };
}

/**
 * Brings a complaint to its case: a new one, the open one, or the one closed shortly before. The customer's own journey
 * decides, one step at a time, so that there is one open case. Every write is by its own id: told twice, it is done once.
 */
async function placeComplaint(deps: Deps, { subject, step, history, now }: CustomerStep): Promise<Result> {
  const trigger = triggersOf(history).find(({ key }) => key === step.key);
  if (!trigger) return { outcome: 'not-sent', why: 'no complaint any more' };
  const { do: place, caseId } = placeOf(history, subject, trigger);
  const { at: happenedAt, complaint, projectId } = trigger;
  const head = { subject: caseId, happenedAt, recordedAt: now };
  const id = `${caseId}|${step.key}`;
  const fact: CaseFact =
    place === 'open'
      ? {
          ...{ ...head, _id: `${caseId}|caseOpened`, type: 'caseOpened', customerId: subject, projectId },
          ...{ engineerId: projectOfStep(history, step).engineerId ?? 'manager', ...complaint },
        }
      : place === 'join'
        ? { ...head, _id: id, type: 'caseJoined', ...complaint }
        : { ...head, _id: id, type: 'caseReopened', ...complaint };
  if (place === 'open')
    await deps.store.facts.insert({
      ...{ _id: `${subject}|complaintOpened|${caseId}|1`, subject, happenedAt, recordedAt: now },
      ...{ type: 'complaintOpened', caseId, key: step.key },
    });
  await deps.store.facts.insertFromOutside(fact);
  await deps.journeys.factRecorded(caseId, fact._id);
  return {
    outcome: 'told',
    why: `${place === 'open' ? 'opened' : place === 'join' ? 'joined' : 'reopened'} ${caseId}`,
  };
}

import type { CaseFact, Complaint } from '../../domain/complaint/facts.ts';
import { caseIdOf } from '../../domain/subject.ts';
import { fixedNow, type StartedApi } from './start-api.ts';

export interface OpenedComplaint {
  subject: string;
  projectId?: string;
  engineerId?: string;
  nth?: number;
  at?: string;
  words?: string;
  complaint?: Partial<Complaint>;
}

/** A complaint case as the customer's journey opens it, with the words where there are any; answers its id. */
export async function openComplaint(
  { deps: { store } }: StartedApi,
  { subject, projectId, nth = 1, at = fixedNow, words, complaint, ...rest }: OpenedComplaint,
): Promise<string> {
  const delivered = await store.facts.find(`${projectId ?? ''}|projectDelivered`);
  const engineerId = rest.engineerId ?? (delivered?.type === 'projectDelivered' ? delivered.engineerId : 'engineer-0');
  const caseId = caseIdOf(subject, nth);
  const head = { happenedAt: at, recordedAt: at };
  const wordsId = `${caseId}|said`;
  if (words !== undefined) await store.texts.insert({ _id: wordsId, subject, at, words });
  await store.facts.insert({
    ...{ _id: `${subject}|complaintOpened|${caseId}|1`, subject, ...head, type: 'complaintOpened', caseId },
    key: `complaint:nps:${nth}`,
  });
  await store.facts.insert({
    ...{ _id: `${caseId}|caseOpened`, subject: caseId, ...head, type: 'caseOpened', customerId: subject, engineerId },
    ...(projectId !== undefined && { projectId }),
    ...{ source: 'nps', severity: 'minor', ...complaint },
    ...(words !== undefined && { wordsId }),
  });
  return caseId;
}

/** A step of the case that was done by somebody, as it stands on record. */
export const stepFact = (caseId: string, key: string, by: string, at: string): CaseFact => ({
  ...{ _id: `${caseId}|${key}|taskDone`, subject: caseId, happenedAt: at, recordedAt: at },
  ...{ type: 'taskDone', key, by },
});

import type { Logger } from 'pino';
import type { Instant } from '../../domain/calendar.ts';
import type { Severity } from '../../domain/complaint/protocol.ts';
import { placeOf, triggersOf } from '../../domain/customer/complaints.ts';
import type { FactOf } from '../../domain/customer/facts.ts';
import { readHistory } from '../../domain/customer/read-history.ts';
import type { ApiDeps } from '../deps.ts';
import type { Doer } from '../tasks/doer.ts';
import { justAfter } from '../answers/just-after.ts';
import { Problem } from '../http/problem.ts';
import { recordFact } from '../record-fact.ts';
import { shortId } from '../short-id.ts';

export interface Raised {
  customer: string;
  severity: Severity;
  /** What was heard. */
  words: string;
  project?: string | undefined;
  doer: Doer;
  callId: string;
  now: Instant;
  log: Logger;
}

/**
 * Records a complaint that a person heard or read, and tells the customer's journey: it opens a case, or joins the open
 * one. Answers with the case it will be. Throws problems at `/customer` and `/project`.
 */
export async function openCase(
  deps: Pick<ApiDeps, 'store' | 'journeys'>,
  { customer, severity, words, project, doer, callId, now, log }: Raised,
): Promise<{ customerId: string; caseId: string }> {
  const { store } = deps;
  const subject = (await store.customers.current(customer))?._id;
  if (subject === undefined) throw refused('/customer', 'is no customer we know');
  const facts = await store.facts.load(subject);
  if (project !== undefined && !facts.some((fact) => fact.type === 'projectDelivered' && fact.projectId === project))
    throw refused('/project', 'is no project that was delivered to this customer');
  const id = shortId(callId);
  const raised: FactOf<'complaintRaised'> = {
    ...{
      _id: `${subject}|complaintRaised|${id}`,
      subject,
      happenedAt: justAfter(facts.at(-1)?.happenedAt, now),
      recordedAt: now,
    },
    ...{ type: 'complaintRaised', severity, by: doer.id, wordsId: `${subject}|words|${id}` },
    ...(project !== undefined && { projectId: project }),
  };
  await store.texts.insert({ _id: `${subject}|words|${id}`, subject, at: now, words });
  await recordFact(deps, raised, log);
  const history = readHistory(await store.facts.load(subject));
  const trigger = triggersOf(history).find(({ key }) => key === `complaint:hand:${id}`);
  if (!trigger) throw new Error('a complaint that was recorded is none');
  return { customerId: subject, caseId: placeOf(history, subject, trigger).caseId };
}

const refused = (pointer: string, detail: string): Problem =>
  new Problem('invalid-fields', { errors: [{ pointer, detail }] });

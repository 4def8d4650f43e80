import type { Instant } from '../../domain/calendar.ts';
import { type Course, courseOf } from '../../domain/complaint/course.ts';
import type { Severity } from '../../domain/complaint/protocol.ts';
import { triggersOf } from '../../domain/customer/complaints.ts';
import type { CustomerFact } from '../../domain/customer/facts.ts';
import { readHistory } from '../../domain/customer/read-history.ts';
import type { ApiDeps } from '../deps.ts';

/** The complaint an answer makes, and the case it is in as far as that exists by now. */
export interface AnswerComplaint {
  at: Instant;
  severity: Severity;
  /** The case was there before, or is there again. */
  joined: boolean;
  course?: Course | undefined;
}

/** Undefined where the answer is no complaint, or its case is closed. */
export async function complaintOf(
  { store }: Pick<ApiDeps, 'store'>,
  facts: readonly CustomerFact[],
  { key, answer, now }: { key: string; answer: string; now: Instant },
): Promise<AnswerComplaint | undefined> {
  const history = readHistory(facts);
  if (!history.openComplaint) return undefined;
  const own = `complaint:${key}:${answer}`;
  const trigger = triggersOf(history).findLast((one) => one.key === own || one.key.startsWith(`${own}#`));
  if (!trigger) return undefined;
  const open = history.cases.findLast(({ closedAt }) => closedAt === undefined);
  return {
    at: trigger.at,
    severity: trigger.complaint.severity,
    joined: open !== undefined && open.key !== trigger.key,
    course: open && courseOf(await store.facts.ofCase(open.id), now),
  };
}

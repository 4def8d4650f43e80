import type { Logger } from 'pino';
import { dayOf, type Instant, isoDate } from '../../domain/calendar.ts';
import type { PartnerFactOf } from '../../domain/partner/facts.ts';
import { isRole } from '../../domain/staff.ts';
import type { ApiDeps } from '../deps.ts';
import { Problem } from '../http/problem.ts';
import { recordFact } from '../record-fact.ts';

interface Agreeing {
  partnerId: string;
  actionId: string;
  quarter: string;
  words: string;
  ownerId: string;
  dueOn: string;
  by: string;
  now: Instant;
  log: Logger;
}

/**
 * What was agreed at the talk becomes work: the words first, then the fact, which the partner's journey takes up. Throws
 * `unknown-staff`, and `invalid-fields` for a day that has passed.
 */
export async function agreeAction(deps: Pick<ApiDeps, 'store' | 'journeys'>, agreeing: Agreeing): Promise<void> {
  const { partnerId: subject, actionId, quarter, words, ownerId, dueOn, by, now, log } = agreeing;
  if (dueOn < isoDate(dayOf(now)))
    throw new Problem('invalid-fields', { errors: [{ pointer: '/dueOn', detail: 'lies in the past' }] });
  if (!isRole(ownerId) && !(await deps.store.staff.find(ownerId))) throw new Problem('unknown-staff');
  const _id = `${subject}|actionAgreed|${actionId}`;
  const noteId = `${_id}|note`;
  await deps.store.texts.insert({ _id: noteId, subject, at: now, words });
  const fact: PartnerFactOf<'actionAgreed'> = {
    ...{ _id, subject, type: 'actionAgreed', happenedAt: now, recordedAt: now },
    ...{ actionId, quarter, noteId, ownerId, dueOn, by },
  };
  await recordFact(deps, fact, log);
}

import type { Logger } from 'pino';
import type { Instant } from '../../domain/calendar.ts';
import type { Learned } from '../../domain/customer/facts.ts';
import type { FieldProblem } from '../../door/delivery.ts';
import type { ApiDeps } from '../deps.ts';
import { Problem } from '../http/problem.ts';
import { recordFact } from '../record-fact.ts';
import { shortId } from '../short-id.ts';

export interface WhatWasLearned {
  subject: string;
  kind: Learned;
  at?: Instant | undefined;
  project?: string | undefined;
  note?: string | undefined;
  by: string;
  callId: string;
  now: Instant;
  log: Logger;
}

/** Records what people learned of a customer elsewhere. Throws problems at `/at` and `/project`. */
export async function recordLearned(
  deps: Pick<ApiDeps, 'store' | 'journeys'>,
  { subject, kind, at, project, note, by, callId, now, log }: WhatWasLearned,
): Promise<void> {
  const facts = await deps.store.facts.load(subject);
  const known = facts.some((fact) => fact.type === 'projectDelivered' && fact.projectId === project);
  const errors: FieldProblem[] = [
    ...(at !== undefined && at > now ? [{ pointer: '/at', detail: 'lies in the future' }] : []),
    ...(project !== undefined && !known
      ? [{ pointer: '/project', detail: 'is no project that was delivered to this customer' }]
      : []),
  ];
  if (errors.length > 0) throw new Problem('invalid-fields', { errors });
  const _id = `${subject}|learned|${shortId(callId)}`;
  const noteId = `${_id}|note`;
  if (note !== undefined) await deps.store.texts.insert({ _id: noteId, subject, at: now, words: note });
  const head = { _id, subject, happenedAt: at ?? now, recordedAt: now };
  const about = { ...(project !== undefined && { projectId: project }), ...(note !== undefined && { noteId }) };
  await recordFact(deps, { ...head, type: 'learned', what: kind, ...about, by }, log);
}

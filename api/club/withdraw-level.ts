import type { Logger } from 'pino';
import type { Instant } from '../../domain/calendar.ts';
import type { Level } from '../../domain/customer/growth-facts.ts';
import { standingOf } from '../../domain/customer/loyalty.ts';
import { readHistory } from '../../domain/customer/read-history.ts';
import type { Role } from '../../domain/staff.ts';
import type { ApiDeps } from '../deps.ts';
import { Problem } from '../http/problem.ts';
import { recordFact } from '../record-fact.ts';
import { doerNamed } from '../tasks/doer.ts';

export interface Withdrawal {
  subject: string;
  level: Level;
  reason: string;
  by: string;
  now: Instant;
  log: Logger;
}

/** Who may take a level away (rules, section 3). */
const mayWithdraw: readonly Role[] = ['manager', 'directie'];

/**
 * Withdraws the level a customer has, which an error of the bureau earned, and its code with it. Throws `wrong-role` for
 * who may not, and `withdrawal-refused` where the customer does not have that level.
 */
export async function withdrawLevel(deps: Pick<ApiDeps, 'store' | 'journeys'>, asked: Withdrawal): Promise<void> {
  const { subject, level, reason, by, now, log } = asked;
  const doer = await doerNamed(deps, by, now);
  const person = await deps.store.staff.find(doer.id);
  if (!person || !mayWithdraw.includes(person.role))
    throw new Problem('wrong-role', { detail: 'A level is withdrawn by a manager or by directie.' });
  const history = readHistory(await deps.store.facts.load(subject));
  const has = standingOf(history).level;
  if (has !== level) {
    const why = `the customer's level is ${has ?? 'none'}`;
    throw new Problem('withdrawal-refused', { detail: `Refused: ${why}.`, why });
  }
  const nth = history.levelsWithdrawn.filter((fact) => fact.level === level).length + 1;
  const _id = `${subject}|levelWithdrawn|${level}|${nth}`;
  const reasonId = `${_id}|reason`;
  await deps.store.texts.insert({ _id: reasonId, subject, at: now, words: reason });
  const head = { _id, subject, happenedAt: now, recordedAt: now };
  await recordFact(deps, { ...head, type: 'levelWithdrawn', level, reasonId, by: doer.id }, log);
}

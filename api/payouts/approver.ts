import type { Instant } from '../../domain/calendar.ts';
import { payoutRules } from '../../domain/payouts.ts';
import type { Role } from '../../domain/staff.ts';
import type { ApiDeps } from '../deps.ts';
import { Problem } from '../http/problem.ts';
import { doerNamed } from '../tasks/doer.ts';

/** A person who may decide on money. Throws a problem at `/by` for a stranger, else `wrong-role`. */
export async function approverNamed(deps: Pick<ApiDeps, 'store'>, by: string, now: Instant): Promise<{ id: string }> {
  const { id } = await doerNamed(deps, by, now);
  const role = (await deps.store.staff.find(id))?.role;
  const allowed: readonly (Role | undefined)[] = payoutRules.approvedBy;
  if (!allowed.includes(role)) throw new Problem('wrong-role', { detail: 'A manager or directie decides on payouts.' });
  return { id };
}

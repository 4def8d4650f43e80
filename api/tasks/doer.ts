import type { Instant } from '../../domain/calendar.ts';
import { doerOf, mayDo, type StaffMember } from '../../domain/staff.ts';
import { memberOf } from '../../store/member-of.ts';
import type { ApiDeps } from '../deps.ts';
import { Problem } from '../http/problem.ts';

/** Who acts: a person who works here, or who holds the signed link of a task and so stands for its owner. */
export interface Doer {
  /** What facts say of them: a person's id; of a link whose owner nobody is, the role. */
  id: string;
  /** Whether the work of that owner, a person's id or a role, is theirs to do. */
  mayDo(ownerId: string): boolean;
}

/** A person by the id the caller gave. Throws a problem at `/by` for a stranger, and `wrong-role` for who left. */
export async function doerNamed(deps: Pick<ApiDeps, 'store'>, by: string, now: Instant): Promise<Doer> {
  const staff = await members(deps);
  const person = staff.find(({ id }) => id === by);
  if (!person)
    throw new Problem('invalid-fields', { errors: [{ pointer: '/by', detail: 'is nobody who works here' }] });
  if (person.leftAt !== undefined && person.leftAt <= now)
    throw new Problem('wrong-role', { detail: 'This person does not work here any more.' });
  return { id: by, mayDo: (ownerId) => mayDo(person, ownerId, staff, now) };
}

/** Who holds the link of a task: its link is its own, so whoever does the owner's work now. */
export async function linkHolder(deps: Pick<ApiDeps, 'store'>, ownerId: string, now: Instant): Promise<Doer> {
  return { id: doerOf(ownerId, await members(deps), now), mayDo: () => true };
}

const members = async ({ store }: Pick<ApiDeps, 'store'>): Promise<StaffMember[]> =>
  (await store.staff.list()).map(memberOf);

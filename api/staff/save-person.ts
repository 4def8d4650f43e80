import type { Role } from '../../domain/staff.ts';
import type { Person } from '../../store/staff.ts';
import type { ApiDeps } from '../deps.ts';
import { Problem } from '../http/problem.ts';

/** Creates or replaces a person; absences and leaving stay as they were. Throws a problem at `/deputy`. */
export async function savePerson(
  { store }: Pick<ApiDeps, 'store'>,
  given: { id: string; name: string; email: string; role: Role; deputy?: string | undefined },
): Promise<Person> {
  const { id, name, email, role, deputy } = given;
  const wrong =
    deputy === id
      ? 'must be somebody else'
      : deputy !== undefined && !(await store.staff.find(deputy))
        ? 'is nobody who works here'
        : undefined;
  if (wrong !== undefined) throw new Problem('invalid-fields', { errors: [{ pointer: '/deputy', detail: wrong }] });
  const { absences = [], leftAt } = (await store.staff.find(id)) ?? {};
  const saved: Person = {
    ...{ _id: id, name, email, role, absences },
    ...(deputy !== undefined && { deputyId: deputy }),
    ...(leftAt !== undefined && { leftAt }),
  };
  await store.staff.save(saved);
  return saved;
}

import type { Instant } from '../../domain/calendar.ts';
import type { Person } from '../../store/staff.ts';
import type { ApiDeps } from '../deps.ts';
import { Problem } from '../http/problem.ts';

/** Records when a person is away, in the place of the absences it overlaps. Throws the problem `unknown-staff`. */
export async function recordAbsence(
  { store }: Pick<ApiDeps, 'store'>,
  id: string,
  absence: { from: Instant; until: Instant },
): Promise<Person> {
  const found = await store.staff.find(id);
  if (!found) throw new Problem('unknown-staff');
  const others = found.absences.filter(({ from, until }) => until <= absence.from || absence.until <= from);
  const absences = [...others, absence].sort((a, b) => (a.from < b.from ? -1 : 1));
  const saved = { ...found, absences };
  await store.staff.save(saved);
  return saved;
}

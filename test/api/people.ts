import type { Person } from '../../store/staff.ts';
import type { StartedApi } from './start-api.ts';

const person = (_id: string, role: Person['role'], name: string): Person => ({
  ...{ _id, role, name, email: `${_id}@bureau.test`, absences: [] },
});

/** Who works at the bureau besides the engineer of the delivery. */
export const people = {
  colleague: person('medewerker-17', 'engineer', 'Piet Post'),
  manager: person('manager-1', 'manager', 'Mila Maas'),
  directie: person('directie-1', 'directie', 'Dirk Dam'),
  left: { ...person('oud-1', 'manager', 'Olga Oud'), leftAt: '2026-11-01T00:00:00.000Z' },
} as const satisfies Record<string, Person>;

export async function hire({ deps: { store } }: StartedApi): Promise<void> {
  for (const one of Object.values(people)) await store.staff.save(one);
}

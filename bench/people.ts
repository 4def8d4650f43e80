import type { Customer } from '../store/customers.ts';
import type { Person } from '../store/staff.ts';

/** The one engineer of the benches. */
export const engineer: Person = {
  ...{ _id: 'e-1', name: 'Voorbeeld Constructeur', email: 'constructeur@example.nl' },
  ...{ role: 'engineer', absences: [] },
};

/** A customer as any other. */
export const nameless = (id: string): Customer => ({
  _id: id,
  name: 'Voorbeeld Klant',
  email: `${id}@example.nl`,
  contactAsOf: '2026-01-12T11:00:00.000Z',
});

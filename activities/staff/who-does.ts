import type { Instant } from '../../domain/calendar.ts';
import { doerOf, isRole, type Role } from '../../domain/staff.ts';
import type { Mailbox } from '../../mail/letter.ts';
import { memberOf } from '../../store/member-of.ts';
import type { Deps } from '../deps.ts';

const roleNames: Readonly<Record<Role, string>> = {
  engineer: 'Constructeur',
  manager: 'Manager',
  directie: 'Directie',
};

/** Who does an owner's work at a moment, and where mail reaches them: a person, or the mail box of a role. */
export async function whoDoes(
  { store, roleMailboxes }: Pick<Deps, 'store' | 'roleMailboxes'>,
  ownerId: string,
  at: Instant,
): Promise<{ id: string; role: Role; mailbox: Mailbox; personName: string | null }> {
  const people = await store.staff.list();
  const id = doerOf(ownerId, people.map(memberOf), at);
  const person = people.find(({ _id }) => _id === id);
  if (person) {
    const { name, email, role } = person;
    return { id, role, mailbox: { name, email }, personName: name };
  }
  const role = isRole(id) ? id : 'manager';
  return { id: role, role, mailbox: { name: roleNames[role], email: roleMailboxes[role] }, personName: null };
}

import type { StaffMember } from '../domain/staff.ts';
import type { Person } from './staff.ts';

/** A person as the rules know them: by id, without name or address. */
export const memberOf = ({ _id, role, deputyId, absences, leftAt }: Person): StaffMember => ({
  id: _id,
  role,
  deputyId,
  absences,
  leftAt,
});

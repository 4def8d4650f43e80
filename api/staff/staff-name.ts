import { isRole } from '../../domain/staff.ts';
import type { Person } from '../../store/staff.ts';
import { roleWords } from './role-words.ts';

/** Who an id is, as staff read it: a name, 'de manager', or the id of somebody we do not know. */
export const staffName = (staff: readonly Person[], id: string): string =>
  staff.find(({ _id }) => _id === id)?.name ?? (isRole(id) ? roleWords[id] : id);

import type { Role } from '../../domain/staff.ts';

/** A role as staff read it. */
export const roleWords = {
  engineer: 'de constructeur',
  manager: 'de manager',
  directie: 'de directie',
} as const satisfies Record<Role, string>;

import type { Instant } from './calendar.ts';

/** Who works here, from the one who made the drawing to the one who answers for all (rules, section 5). */
export const roles = ['engineer', 'manager', 'directie'] as const;
export type Role = (typeof roles)[number];

/** A person who works here, by an opaque id; name and address stand elsewhere. */
export interface StaffMember {
  id: string;
  role: Role;
  /** Who takes over while this one is away or has left. */
  deputyId?: string | undefined;
  absences: readonly { from: Instant; until: Instant }[];
  leftAt?: Instant | undefined;
}

export const isRole = (word: string): word is Role => roles.some((role) => role === word);

/** The role above, or the highest itself. */
export const roleAbove = (role: Role): Role => roles[Math.min(roles.indexOf(role) + 1, roles.length - 1)] ?? 'directie';

export const higherRole = (a: Role, b: Role): Role => (roles.indexOf(a) >= roles.indexOf(b) ? a : b);

const isPresent = ({ absences, leftAt }: StaffMember, at: Instant): boolean =>
  (leftAt === undefined || at < leftAt) && !absences.some(({ from, until }) => from <= at && at < until);

/**
 * Who does the work of an owner (a person's id, or a role) at an instant: the owner, else the deputy, else the manager,
 * else directie (rules, section 14). Answers a role where nobody known can: its mail box is configuration.
 */
export function doerOf(ownerId: string, staff: readonly StaffMember[], at: Instant): string {
  if (isRole(ownerId)) return ofRole(ownerId, staff, at);
  const owner = staff.find(({ id }) => id === ownerId);
  if (!owner) return ofRole('manager', staff, at);
  return presentOrDeputy(owner, staff, at) ?? ofRole(roleAbove(owner.role), staff, at);
}

function ofRole(role: Role, staff: readonly StaffMember[], at: Instant): string {
  const holders = staff.filter((one) => one.role === role).sort((a, b) => (a.id < b.id ? -1 : 1));
  const found =
    holders.find((one) => isPresent(one, at))?.id ?? holders.map((one) => presentOrDeputy(one, staff, at))[0];
  return found ?? role;
}

/** A deputy who is away as well has one too; those who deputise for each other end the search. */
function presentOrDeputy(
  member: StaffMember,
  staff: readonly StaffMember[],
  at: Instant,
  seen: ReadonlySet<string> = new Set(),
): string | undefined {
  if (isPresent(member, at)) return member.id;
  const deputy = staff.find(({ id }) => id === member.deputyId);
  if (!deputy || seen.has(deputy.id)) return undefined;
  return presentOrDeputy(deputy, staff, at, new Set([...seen, member.id]));
}

/** Whether a person may do, decline or hand over the work of an owner: the owner, who stands in, or a role at least as high. */
export function mayDo(by: StaffMember, ownerId: string, staff: readonly StaffMember[], at: Instant): boolean {
  if (by.leftAt !== undefined && by.leftAt <= at) return false;
  if (by.id === ownerId || doerOf(ownerId, staff, at) === by.id) return true;
  const owner = staff.find(({ id }) => id === ownerId);
  const needed = isRole(ownerId) ? ownerId : owner === undefined ? 'manager' : roleAbove(owner.role);
  return roles.indexOf(by.role) >= roles.indexOf(needed);
}

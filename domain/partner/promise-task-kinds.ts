import type { TaskKind } from '../task-kind.ts';

/** Work that a tier or a promise to a partner gives to people (rules, section 9), each with its time. */
export const promiseTaskKinds = {
  'tier-logo': { within: { workingDays: 5 }, owner: 'manager', chased: true },
  'tier-priority': { within: { workingDays: 2 }, owner: 'manager', chased: true },
  'tier-co-marketing': { within: { workingDays: 10 }, owner: 'manager', chased: true },
  'tier-dedicated-contact': { within: { workingDays: 3 }, owner: 'manager', chased: true },
  'tier-events': { within: { workingDays: 10 }, owner: 'manager', chased: true },
  'tier-custom-sla': { within: { workingDays: 5 }, owner: 'directie', chased: true },
  'tier-exclusivity': { within: { workingDays: 10 }, owner: 'directie', chased: true },
  /** The volume did not come back within the notice: what the lower tier does not give ends. */
  'tier-lowered': { within: { workingDays: 5 }, owner: 'manager', chased: true },
  /** A mail about a lower tier cannot reach him. */
  'tier-notice-call': { within: { workingDays: 1 }, owner: 'manager', chased: true },
  /** What a house could become, written down for an estate agent. */
  'renovation-potential': { within: { workingDays: 3 }, owner: 'engineer', chased: true },
  /** A client of an estate agent wants to know what can be done. */
  'renovation-advice': { within: { workingDays: 3 }, owner: 'engineer', chased: true },
} as const satisfies Record<string, TaskKind>;

import type { Role } from '../staff.ts';

/** A length of the protocol: hours run by the clock, weekends included; weeks and months are calendar (rules, section 5). */
export type Length = { hours: number } | { weeks: number };

/** The steps of a complaint, in order, each with the time it must be done in, counted from receipt (rules, section 5). */
export const protocol = {
  acknowledge: { within: { hours: 4 }, what: 'automatic confirmation to the customer' },
  call: { within: { hours: 24 }, what: 'telephone contact' },
  propose: { within: { hours: 48 }, what: 'concrete solution proposed' },
  implement: { within: { weeks: 1 }, what: 'solution implemented' },
} as const satisfies Record<string, { within: Length; what: string }>;

export type ProtocolStep = keyof typeof protocol;

/** In order. The first is the system's own; a person does it only where no mail can reach the customer. */
export const protocolSteps = Object.keys(protocol) as ProtocolStep[];

/** The steps of a person, each waiting for the one before. */
export const personSteps = ['call', 'propose', 'implement'] as const satisfies readonly ProtocolStep[];
export type PersonStep = (typeof personSteps)[number];

/** How grave a complaint is, and who calls (rules, section 5). */
export const severities = {
  minor: { owner: 'engineer' },
  medium: { owner: 'manager' },
  major: { owner: 'directie' },
} as const satisfies Record<string, { owner: Role }>;

export type Severity = keyof typeof severities;

export const severityNames = Object.keys(severities) as [Severity, ...Severity[]];

export const higherSeverity = (a: Severity, b: Severity): Severity =>
  severityNames.indexOf(a) >= severityNames.indexOf(b) ? a : b;

/** Half-way to a deadline the owner is reminded. */
export const remindedAfterShare = 1 / 2;

/** At directie there is nobody above: a missed deadline comes back so often, until done. */
export const breachRepeats = { hours: 24 } as const satisfies Length;

/** An owner raised by a second complaint gets so long from the moment it joined. */
export const joiningGives = { hours: 24 } as const satisfies Length;

/** No acknowledgement by mail by then, and a person calls instead: half of the four hours, so that both can be in time. */
export const callInsteadAfter = { hours: 2 } as const satisfies Length;

/** "Satisfied with the solution?": from receipt, never sooner after closing than this, one reminder. */
export const followUp = {
  after: { months: 1 },
  afterClosing: { days: 7 },
  reminder: { days: 7 },
} as const;

/** A negative reply so soon after a case was closed reopens it; later it is a new case. */
export const reopensWithin = { months: 1 } as const;

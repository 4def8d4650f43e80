export const projectTypes = ['dakkapel', 'uitbouw', 'draagmuur', 'fundering', 'renovatie', 'overig'] as const;
export type ProjectType = (typeof projectTypes)[number];

export const customerKinds = ['particulier', 'investeerder', 'aannemer', 'architect'] as const;
export type CustomerKind = (typeof customerKinds)[number];

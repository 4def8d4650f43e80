import type { Severity } from '../../domain/complaint/protocol.ts';

/** How grave a complaint is, as staff read it. */
export const severityWords = {
  minor: 'klein',
  medium: 'middel',
  major: 'ernstig',
} as const satisfies Record<Severity, string>;

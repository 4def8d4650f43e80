import type { TaskKind } from '../task-kind.ts';

/** Work of looking after affiliates (rules, section 10); all of it is done by who looks after him. */
export const affiliateTaskKinds = {
  'affiliate-contact': { within: { workingDays: 2 }, owner: 'manager', chased: true, asks: 'words' },
  'affiliate-drop': { within: { workingDays: 3 }, owner: 'manager', chased: true, asks: 'words' },
  'affiliate-record': { within: { workingDays: 2 }, owner: 'manager', chased: true, asks: 'words' },
  'affiliate-help': { within: { workingDays: 5 }, owner: 'manager', chased: true, asks: 'words' },
  'affiliate-talk': { within: { workingDays: 20 }, owner: 'manager', chased: true },
  'affiliate-attention': { within: { workingDays: 10 }, owner: 'manager', chased: true },
  /** Of a top affiliate: the others are invited by mail. */
  'affiliate-session': { within: { workingDays: 2 }, owner: 'manager', chased: true, asks: 'words' },
  'affiliate-introduce': { within: { workingDays: 20 }, owner: 'manager', chased: false, suggested: true },
} as const satisfies Record<string, TaskKind>;

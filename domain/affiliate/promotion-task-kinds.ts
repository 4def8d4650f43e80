import type { TaskKind } from '../task-kind.ts';

/** Work that promotions give. */
export const promotionTaskKinds = {
  /** A top affiliate did not join yet: he is asked by a person, not by a mail to many. */
  'promotion-ask': { within: { workingDays: 1 }, owner: 'manager', chased: true },
} as const satisfies Record<string, TaskKind>;

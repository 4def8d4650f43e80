import { type Day, dayOf, type Instant } from '../calendar.ts';
import { after } from '../interval.ts';
import type { Done, History } from './history.ts';
import { reviewInvitation } from './touchpoints.ts';

/** Whether a mail that went out invited to write a review: by itself, or as a block. */
export const invites = ({ outcome, kind, blocks }: Done): boolean =>
  outcome === 'sent' && (kind === 'review' || blocks?.includes('review') === true);

/** An invitation that went out, or is about to. */
export interface Invitation {
  key?: string;
  projectId?: string | undefined;
  at: Instant;
}

export const invitations = (history: History): Invitation[] =>
  [...history.done.values()].filter(invites).map(({ key, projectId, happenedAt: at }) => ({ key, projectId, at }));

export const alreadyInvited = 'invited for this project';

/** Once per project, at most once a year, and not who wrote one since. */
export function whyNotInvited(
  { reviewLeftAt }: History,
  invited: readonly Invitation[],
  projectId: string | undefined,
  day: Day,
): string | undefined {
  const { oncePer } = reviewInvitation;
  if (invited.some((one) => one.projectId === projectId)) return alreadyInvited;
  if (invited.some((one) => day < after(dayOf(one.at), oncePer))) return 'invited within a year';
  const recent = reviewLeftAt !== undefined && day < after(dayOf(reviewLeftAt), oncePer);
  return recent ? 'review left' : undefined;
}

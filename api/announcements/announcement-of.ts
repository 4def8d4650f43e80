import type { AnnouncementVersion } from '../../store/announcements.ts';
import type { ApiDeps } from '../deps.ts';
import { Problem } from '../http/problem.ts';

/** An announcement as it stands. */
export async function announcementOf({ store }: Pick<ApiDeps, 'store'>, id: string): Promise<AnnouncementVersion> {
  const found = await store.announcements.latest(id);
  if (!found) throw new Problem('unknown-announcement');
  return found;
}

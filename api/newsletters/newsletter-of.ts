import type { NewsletterVersion } from '../../store/newsletters.ts';
import type { ApiDeps } from '../deps.ts';
import { Problem } from '../http/problem.ts';

/** A newsletter as it stands. */
export async function newsletterOf({ store }: Pick<ApiDeps, 'store'>, id: string): Promise<NewsletterVersion> {
  const found = await store.newsletters.latest(id);
  if (!found) throw new Problem('unknown-newsletter');
  return found;
}

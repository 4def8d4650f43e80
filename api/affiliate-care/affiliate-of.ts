import type { ApiDeps } from '../deps.ts';
import { Problem } from '../http/problem.ts';
import { type KnownPartner, partnerOf } from '../partners/partner-of.ts';

/** An affiliate with everything that happened; throws the problem `unknown-partner` where he is none. */
export async function affiliateOf(deps: Pick<ApiDeps, 'store'>, id: string): Promise<KnownPartner> {
  const known = await partnerOf(deps, id);
  if (known.history.kind !== 'affiliate')
    throw new Problem('unknown-partner', { detail: 'This partner is no affiliate.' });
  return known;
}

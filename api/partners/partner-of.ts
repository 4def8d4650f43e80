import type { PartnerFact } from '../../domain/partner/facts.ts';
import type { PartnerHistory } from '../../domain/partner/history.ts';
import { readPartner } from '../../domain/partner/read-partner.ts';
import type { Partner } from '../../store/partners.ts';
import type { ApiDeps } from '../deps.ts';
import { Problem } from '../http/problem.ts';

/** A partner with everything that happened, read at once. */
export interface KnownPartner {
  partner: Partner;
  facts: PartnerFact[];
  history: PartnerHistory;
}

export async function findPartner({ store }: Pick<ApiDeps, 'store'>, id: string): Promise<KnownPartner | undefined> {
  const [partner, facts] = await Promise.all([store.partners.find(id), store.facts.ofPartner(id)]);
  const history = readPartner(facts);
  return partner && history && { partner, facts, history };
}

/** The same; throws the problem `unknown-partner`. */
export async function partnerOf(deps: Pick<ApiDeps, 'store'>, id: string): Promise<KnownPartner> {
  const known = await findPartner(deps, id);
  if (!known) throw new Problem('unknown-partner');
  return known;
}

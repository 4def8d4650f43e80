import type { PartnerFactOf } from '../../domain/partner/facts.ts';
import { programmeOf } from '../../domain/partner/programmes.ts';
import type { PartnerRequest } from '../../door/partner.ts';
import type { ApiDeps } from '../deps.ts';
import { Problem } from '../http/problem.ts';

/**
 * Checks which affiliate brought a new one in: one we know, not himself, and nobody whom the new one brought in, over however
 * many others. Throws `invalid-fields` at `/introducedBy`.
 */
export async function checkBringer(
  { store, ids }: Pick<ApiDeps, 'store' | 'ids'>,
  introducedBy: string,
  asked: PartnerRequest,
): Promise<void> {
  const refuse = (detail: string): never => {
    throw new Problem('invalid-fields', { errors: [{ pointer: '/introducedBy', detail }] });
  };
  const isAffiliate = ({ kind }: Pick<PartnerRequest, 'kind'>): boolean => programmeOf[kind] === 'affiliate';
  if (!isAffiliate(asked)) return refuse('is of affiliates and creators alone');
  const bringer = await store.partners.find(introducedBy);
  if (!bringer) return refuse('is no partner we know');
  if (!isAffiliate(bringer)) return refuse('is no affiliate');
  const partnerId = ids.partnerId(asked);
  if (bringer._id === partnerId || bringer.email === asked.email) return refuse('is the partner himself');
  const seen = new Set<string>();
  for (let id: string | undefined = introducedBy; id !== undefined && !seen.has(id);) {
    if (id === partnerId) return refuse('was brought in by this partner: that goes round in a circle');
    seen.add(id);
    const brought: PartnerFactOf<'broughtIn'> | undefined = (await store.facts.ofPartner(id)).find(
      (fact) => fact.type === 'broughtIn',
    );
    id = brought?.partnerId;
  }
}

import { z } from 'zod';
import type { ApiDeps } from '../deps.ts';

export const joinedAnswer = z
  .object({
    joined: z.array(
      z.object({ partnerId: z.string(), name: z.string().optional(), at: z.string().meta({ format: 'date-time' }) }),
    ),
  })
  .meta({ id: 'PromotionJoined' });

/** Who said that he takes part, the first one first. */
export async function whoJoined(
  { store }: Pick<ApiDeps, 'store'>,
  promotionId: string,
): Promise<z.infer<typeof joinedAnswer>> {
  const said = await store.facts.ofPartners(['promotionJoined']);
  const of = said.filter((fact) => fact.promotionId === promotionId);
  const names = new Map((await store.partners.findMany(of.map(({ subject }) => subject))).map((one) => [one._id, one]));
  return {
    joined: of.map(({ subject: partnerId, happenedAt: at }) => {
      const name = names.get(partnerId)?.name;
      return { partnerId, ...(name !== undefined && { name }), at };
    }),
  };
}

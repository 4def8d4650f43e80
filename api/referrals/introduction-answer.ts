import { z } from 'zod';
import { introducedBy, programmes } from '../../domain/customer/growth-facts.ts';
import { type Claim, type Introduction, lostBecause, wonBy } from '../../domain/customer/introductions.ts';

const claim = {
  programme: z.enum(programmes),
  introducerId: z.string(),
  via: z.enum(introducedBy),
  at: z.string().meta({ format: 'date-time' }),
};

/** The receipt: who brought a customer, by which rule, and why the others did not. */
export const introduction = z
  .object({
    customerId: z.string(),
    fixedAt: z
      .string()
      .meta({ format: 'date-time', description: 'The first registration, quote request or order.' })
      .optional(),
    winner: z.object({ ...claim, rule: z.enum(wonBy) }).optional(),
    losers: z.array(z.object({ ...claim, why: z.enum(lostBecause) })),
  })
  .meta({ id: 'Introduction' });

export const introductionAnswer = (
  customerId: string,
  { fixedAt, winner, losers }: Introduction,
): z.output<typeof introduction> => ({
  customerId,
  ...(fixedAt !== undefined && { fixedAt }),
  ...(winner && { winner: { ...claimAnswer(winner.claim), rule: winner.rule } }),
  losers: losers.map((lost) => ({ ...claimAnswer(lost.claim), why: lost.why })),
});

const claimAnswer = ({ programme, introducerId, via, happenedAt: at }: Claim) => ({ programme, introducerId, via, at });

import { z } from 'zod';
import { isoDate } from '../../domain/calendar.ts';
import { careLevels } from '../../domain/affiliate/facts.ts';
import type { AffiliateLife } from '../../domain/affiliate/life.ts';

const cents = z.int().meta({ description: 'Integer cents.' });

/** What one affiliate did, as the API answers it. */
export const lifeSchema = z.object({
  partnerId: z.string(),
  level: z.enum(careLevels),
  sales: z.int(),
  valueCents: cents,
  commissionCents: cents,
  promotions: z.object({ began: z.int(), joined: z.int() }),
  lastSignOn: z
    .string()
    .meta({ format: 'date' })
    .optional()
    .meta({ description: 'A click, a sale, a visit or a letter.' }),
  score: z.int().optional().meta({ description: 'His last answer in a survey: 0 to 10.' }),
  broughtInBy: z.string().optional(),
  questionsAsked: z.int(),
  answeredInTime: z.int(),
});

export function lifeAnswer(life: AffiliateLife): z.infer<typeof lifeSchema> {
  const { partnerId, level, sales, valueCents, commissionCents, promotions, lastSignOn, score, broughtInBy } = life;
  return {
    ...{ partnerId, level, sales, valueCents, commissionCents },
    promotions: { began: promotions.length, joined: promotions.filter(({ joined }) => joined).length },
    ...(lastSignOn !== undefined && { lastSignOn: isoDate(lastSignOn) }),
    ...(score && { score: score.score }),
    ...(broughtInBy !== undefined && { broughtInBy }),
    questionsAsked: life.questions.length,
    answeredInTime: life.questions.filter(({ answeredAt, inTime }) => answeredAt !== undefined && inTime).length,
  };
}

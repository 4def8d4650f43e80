import { z } from 'zod';
import { date, figure, instant } from './metrics-answer.ts';

const trend = z.enum(['↑', '↓', '→']).optional().meta({ description: 'Absent for fewer than two values.' });

export const cohortsSchema = z
  .object({
    at: instant.meta({ description: 'The moment of the roll-up.' }),
    quarters: z.array(
      z.object({
        quarter: z.string().meta({ example: '2026-Q1' }),
        customers: z.int(),
        firstOrderCents: figure,
        repeatRate: figure,
        monthsToRepeat: figure.meta({ description: 'The average of those who came back, once all had a year to.' }),
        referralRate: figure,
      }),
    ),
    trends: z.object({ firstOrderCents: trend, repeatRate: trend, monthsToRepeat: trend, referralRate: trend }),
  })
  .meta({ id: 'Cohorts' });

export const retentionSchema = z
  .object({
    at: instant.meta({ description: 'The moment of the roll-up.' }),
    to: date.meta({ description: 'Orders delivered up to this day.' }),
    definition: z.string().meta({ description: 'In Dutch, as staff read it.' }),
    months: z.array(
      z.object({
        month: z.int().meta({ description: 'Since the first order.' }),
        current: figure.meta({ description: 'Percent who came back within it.' }),
        target: z.number(),
      }),
    ),
  })
  .meta({ id: 'Retention' });

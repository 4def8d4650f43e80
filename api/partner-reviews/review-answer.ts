import { z } from 'zod';
import { kpiIds, kpis } from '../../domain/partner/kpis.ts';
import type { QuarterSnapshot } from '../../domain/partner/snapshot.ts';
import type { AgreedAction } from '../../domain/partner/read-reviews.ts';
import { isReached } from '../../domain/partner/kpi-figures.ts';

const figure = z.object({
  kpi: z.enum(kpiIds),
  unit: z.enum(['projects', 'cents', 'percent', 'points']),
  n: z.number().int(),
  value: z.number().optional().meta({ description: 'Absent: too few data to say.' }),
  low: z.number().optional().meta({ description: 'The value lies above it with 95 % confidence.' }),
  high: z.number().optional(),
  target: z.number().optional().meta({ description: 'Absent where nothing is asked.' }),
  reached: z.boolean().optional().meta({ description: 'Absent where there is nothing to judge.' }),
});

const action = z.object({
  actionId: z.string(),
  quarter: z.string(),
  ownerId: z.string(),
  dueOn: z.string(),
  agreedAt: z.string(),
  doneAt: z.string().optional(),
});

/** A quarter as it was frozen, and what was agreed about it since. */
export const reviewAnswer = z
  .object({
    ...{ quarter: z.string(), from: z.string(), to: z.string(), projects: z.number().int() },
    ...{ valueCents: z.number().int(), yearProjects: z.number().int(), tier: z.string().optional() },
    figures: z.array(figure),
    actions: z.array(action),
  })
  .meta({
    id: 'QuarterReview',
    description: 'How a partner stood when the quarter ended; it does not change any more.',
  });

export const answerReview = (snapshot: QuarterSnapshot, actions: readonly AgreedAction[]) => ({
  ...{ quarter: snapshot.quarter, from: snapshot.from, to: snapshot.to, projects: snapshot.projects },
  ...{ valueCents: snapshot.valueCents, yearProjects: snapshot.yearProjects },
  ...(snapshot.tier !== undefined && { tier: snapshot.tier }),
  figures: snapshot.figures.map((one) => {
    const reached = isReached(one);
    return { ...one, unit: kpis[one.kpi].unit, ...(reached !== undefined && { reached }) };
  }),
  actions: actions.map(({ actionId, quarter, ownerId, dueOn, agreedAt, doneAt }) => ({
    ...{ actionId, quarter, ownerId, dueOn, agreedAt },
    ...(doneAt !== undefined && { doneAt }),
  })),
});

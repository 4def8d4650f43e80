import { z } from 'zod';
import { isoDate } from '../../domain/calendar.ts';
import type { Figure } from '../../domain/metrics/figure.ts';
import { metricIds } from '../../domain/metrics/metrics.ts';
import { statuses, statusOf } from '../../domain/metrics/status.ts';
import { targets } from '../../domain/metrics/targets.ts';
import { metricWords } from './metric-words.ts';
import type { PeriodMetrics } from './metrics-of-period.ts';

export const instant = z.string().meta({ format: 'date-time' });
export const date = z.string().meta({ format: 'date' });

const n = z.int().meta({ description: 'Of how many it is.' });
export const figure = z
  .object({
    n,
    value: z.number().optional().meta({ description: 'Absent where there is nothing to show.' }),
    why: z.enum(['too few', 'not reached', 'too early']).optional().meta({ description: 'Why nothing is shown.' }),
    low: z.number().optional().meta({ description: 'Bound with 95 % confidence.' }),
    high: z.number().optional().meta({ description: 'Absent too where there is no such bound.' }),
  })
  .meta({ id: 'Figure' });

const metric = figure
  .extend({
    id: z.enum(metricIds as [string, ...string[]]),
    name: z.string(),
    definition: z.string().meta({ description: 'In Dutch, as staff read it.' }),
    unit: z.enum(['percent', 'months', 'points', 'cents', 'times']),
    baseline: z.number().optional(),
    target: z.number().optional(),
    status: z.enum(statuses).optional(),
    response: figure.optional().meta({ description: 'Of those asked, the share that answered (NPS).' }),
    customers: z.int().optional().meta({ description: 'Of how many customers the mails are (open rate).' }),
    repeated: z.int().optional().meta({ description: 'How many came back (time to repeat).' }),
  })
  .meta({ id: 'Metric' });

export const metricsSchema = z
  .object({
    at: instant.meta({ description: 'The moment of the roll-up.' }),
    period: z.object({ from: date, to: date }).meta({ description: 'Both days are in it.' }),
    metrics: z.array(metric),
  })
  .meta({ id: 'Metrics' });

/** What is answered has two decimals; the status goes by what was counted. */
export function metricsAnswer({ at, period, metrics }: PeriodMetrics): z.infer<typeof metricsSchema> {
  return {
    at,
    period: { from: isoDate(period.from), to: isoDate(period.to) },
    metrics: metricIds.map((id) => {
      const { response, ...known } = metrics[id];
      const { want: _, ...aim } = { want: undefined, ...targets[id] };
      const status = statusOf(id, known);
      return {
        ...{ id, ...metricWords[id], ...aim, ...rounded(known) },
        ...(status && { status }),
        ...(response && { response: rounded(response) }),
      };
    }),
  };
}

export const rounded = <F extends Figure>(known: F): F =>
  Object.fromEntries(
    Object.entries(known).map(([name, value]: [string, unknown]) => [
      name,
      typeof value === 'number' ? Math.round(value * 100) / 100 : value,
    ]),
  ) as F;

import { z } from 'zod';
import { isoDate } from '../../domain/calendar.ts';
import { trendsOf } from '../../domain/metrics/cohorts.ts';
import { readAs, readDate } from '../../door/fields.ts';
import { type Endpoint, endpoint } from '../http/endpoint.ts';
import { cohortsSchema, retentionSchema } from './course-answer.ts';
import { metricsAnswer, metricsSchema, rounded } from './metrics-answer.ts';
import { metricsCsv } from './metrics-csv.ts';
import { latestRollup, metricsOfPeriod } from './metrics-of-period.ts';
import { retentionDefinition } from './metric-words.ts';

const day = readAs(10, readDate);
const period = z.strictObject({
  from: day.optional().meta({ description: 'Its first day; absent: twelve months before the day after its last.' }),
  to: day.optional().meta({ description: 'Its last day, at most that of the roll-up; absent: that day.' }),
});
const shared = { method: 'get', tag: 'Metrics', scope: 'metrics:read' } as const;
const counted =
  'As known at the latest roll-up, of the last night or made since. Another period than its own is counted from the same summaries.';

const readMetricsEndpoint = endpoint({
  ...shared,
  path: '/v1/metrics',
  operationId: 'readMetrics',
  summary: 'Each metric with its n, bounds, baseline, target and status',
  description: counted,
  query: period,
  answer: { status: 200, description: 'The metrics of the period.', schema: metricsSchema },
  problems: ['not-counted'],
  act: async (deps, { query }) => metricsAnswer(await metricsOfPeriod(deps, query)),
});

const exportMetricsEndpoint = endpoint({
  ...shared,
  path: '/v1/metrics.csv',
  operationId: 'exportMetrics',
  summary: 'The same as a table for a spreadsheet, in Dutch',
  description: counted,
  query: period,
  answer: { status: 200, description: 'CSV with semicolons.', schema: z.string(), type: 'text/csv' },
  problems: ['not-counted'],
  act: async (deps, { query }) => ({
    content: metricsCsv(metricsAnswer(await metricsOfPeriod(deps, query))),
    fileName: 'cijfers.csv',
  }),
});

const readCohortsEndpoint = endpoint({
  ...shared,
  path: '/v1/metrics/cohorts',
  operationId: 'readCohorts',
  summary: 'Customers by the quarter of their first order, and where the figures go',
  query: z.strictObject({ quarters: z.coerce.number().int().min(1).max(200).default(8) }),
  answer: { status: 200, description: 'The latest quarters, oldest first.', schema: cohortsSchema },
  problems: ['not-counted'],
  async act(deps, { query }) {
    const { at, cohorts } = await latestRollup(deps);
    const quarters = cohorts.slice(-query.quarters);
    const shown = quarters.map(({ firstOrderCents, repeatRate, monthsToRepeat, referralRate, ...cohort }) => ({
      ...cohort,
      ...{ firstOrderCents: rounded(firstOrderCents), repeatRate: rounded(repeatRate) },
      ...{ monthsToRepeat: rounded(monthsToRepeat), referralRate: rounded(referralRate) },
    }));
    return { at, quarters: shown, trends: trendsOf(quarters) };
  },
});

const readRetentionEndpoint = endpoint({
  ...shared,
  path: '/v1/metrics/retention',
  operationId: 'readRetention',
  summary: 'By month since the first order: who came back, and the target',
  answer: { status: 200, description: 'The curve.', schema: retentionSchema },
  problems: ['not-counted'],
  async act(deps) {
    const { at, period: known, retention } = await latestRollup(deps);
    const months = retention.map(({ month, current, target }) => ({
      ...{ month, current: rounded(current), target: Math.round(target * 100) / 100 },
    }));
    return { at, to: isoDate(known.to), definition: retentionDefinition, months };
  },
});

const rollUpMetricsEndpoint = endpoint({
  method: 'post',
  path: '/v1/metrics/rollup',
  operationId: 'rollUpMetrics',
  tag: 'Metrics',
  scope: 'metrics:write',
  summary: 'Count the metrics now',
  description: 'It runs as a workflow. `at` of the metrics says when it is done.',
  body: z
    .strictObject({
      afresh: z
        .boolean({ error: 'must be true or false' })
        .default(false)
        .meta({ description: 'Sum up every customer anew, not only those of whom there is news.' }),
    })
    .meta({ id: 'RollUpMetrics' }),
  repeatable: true,
  answer: {
    status: 202,
    description: 'It was started, or is under way.',
    schema: z.object({ state: z.enum(['started', 'under way']) }).meta({ id: 'RollingUp' }),
  },
  problems: ['journeys-away'],
  act: async ({ journeys }, { body }) => ({
    state: (await journeys.rollUpMetrics(body)) ? 'started' : 'under way',
  }),
});

/** Whether customers come back and bring others. */
export const metricEndpoints: readonly Endpoint[] = [
  readMetricsEndpoint,
  exportMetricsEndpoint,
  readCohortsEndpoint,
  readRetentionEndpoint,
  rollUpMetricsEndpoint,
];

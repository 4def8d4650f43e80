import type { z } from 'zod';
import { csv, inEuros } from '../http/csv.ts';
import type { metricsSchema } from './metrics-answer.ts';
import { notShownWords, statusWords, unitWords } from './metric-words.ts';

type Answer = z.infer<typeof metricsSchema>;
type Metric = Answer['metrics'][number];

const columns: readonly [string, (metric: Metric, answer: Answer) => string | number | undefined][] = [
  ['Cijfer', ({ name }) => name],
  ['Waarde', (metric) => (metric.why ? notShownWords[metric.why] : decimal(metric, metric.value))],
  ['Eenheid', ({ unit }) => unitWords[unit]],
  ['Aantal', ({ n }) => n],
  ['Ondergrens 95 %', (metric) => decimal(metric, metric.low)],
  ['Bovengrens 95 %', (metric) => decimal(metric, metric.high)],
  ['Beginstand', (metric) => decimal(metric, metric.baseline)],
  ['Doel', (metric) => decimal(metric, metric.target)],
  ['Status', ({ status }) => status && statusWords[status]],
  ['Respons %', (metric) => decimal(metric, metric.response?.value)],
  ['Gevraagd', ({ response }) => response?.n],
  ['Van', (_metric, { period }) => period.from],
  ['Tot en met', (_metric, { period }) => period.to],
  ['Geteld op', (_metric, { at }) => at],
  ['Betekenis', ({ definition }) => definition],
];

/** As a Dutch spreadsheet opens it: semicolons, decimal commas, amounts in euros, and UTF-8 said by its first bytes. */
export const metricsCsv = (answer: Answer): string =>
  csv(
    columns.map(([title]) => title),
    answer.metrics.map((metric) => columns.map(([, of]) => of(metric, answer))),
  );

const decimal = ({ unit }: Metric, value: number | undefined): string | undefined =>
  value === undefined ? undefined : unit === 'cents' ? inEuros(value) : String(value).replace('.', ',');

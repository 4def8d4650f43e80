import { stringify } from 'csv-stringify/sync';
import type { z } from 'zod';
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
  stringify(
    answer.metrics.map((metric) => columns.map(([, of]) => of(metric, answer))),
    {
      ...{ header: true, columns: columns.map(([title]) => title) },
      ...{ bom: true, delimiter: ';', record_delimiter: 'windows', escape_formulas: true },
    },
  );

const decimal = ({ unit }: Metric, value: number | undefined): string | undefined =>
  value === undefined ? undefined : (unit === 'cents' ? (value / 100).toFixed(2) : String(value)).replace('.', ',');

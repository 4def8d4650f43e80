import { aligned } from '../cli/aligned.ts';
import type { Measure } from './measure.ts';

/** The measures of several benches as one table. */
export function table(benches: readonly { name: string; measures: readonly Measure[] }[]): string {
  const rows = benches.flatMap(({ name, measures }) =>
    measures.map(({ what, value, unit, goal }, n) => [n === 0 ? name : '', what, figure(value), unit, goal ?? '']),
  );
  const figures = rows.map((row) => row[2] ?? '');
  const width = Math.max(...figures.map((text) => text.length), 'measured'.length);
  const toTheRight = rows.map(([name = '', what = '', value = '', unit = '', goal = '']) => [
    ...[name, what, value.padStart(width), unit, goal],
  ]);
  return aligned([['bench', 'what', 'measured'.padStart(width), 'unit', 'goal'], ...toTheRight]);
}

/** Three digits that say something, whole numbers from a hundred on. */
function figure(value: number): string {
  if (value >= 100 || Number.isInteger(value)) return String(Math.round(value));
  return value.toPrecision(3);
}

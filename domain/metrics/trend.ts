export type Trend = '↑' | '↓' | '→';

/** A line through the quarters that ends less than this far from where it began, of their mean, is level. */
const levelBelowPercent = 5;

/** Where a series goes, by the least-squares line through what is known of it; undefined for fewer than two values. */
export function trendOf(series: readonly (number | undefined)[]): Trend | undefined {
  const points = series.flatMap((y, x) => (y === undefined ? [] : [{ x, y }]));
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || first === last) return undefined;
  const mean = (of: (point: { x: number; y: number }) => number): number =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [x, y] = [mean((point) => point.x), mean((point) => point.y)];
  const slope = mean((point) => (point.x - x) * (point.y - y)) / mean((point) => (point.x - x) ** 2);
  const change = slope * (last.x - first.x);
  if (change === 0 || Math.abs(change) * 100 < Math.abs(y) * levelBelowPercent) return '→';
  return change > 0 ? '↑' : '↓';
}

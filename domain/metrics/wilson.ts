/** The standard normal quantile of 97.5 %: two-sided bounds of 95 %. */
export const z95 = 1.959963984540054;

/** Bounds of a share (Wilson 1927): they stay between 0 and 1, and hold for few and for rare. */
export function wilson(part: number, n: number): { low: number; high: number } {
  const [p, zz] = [part / n, z95 * z95];
  const centre = (p + zz / (2 * n)) / (1 + zz / n);
  const half = (z95 / (1 + zz / n)) * Math.sqrt((p * (1 - p)) / n + zz / (4 * n * n));
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}

import { performance } from 'node:perf_hooks';
import { median } from './median.ts';

/**
 * Median milliseconds of each piece of work, and the median of each one's ratio to the first in the same round.
 * The pieces take turns in every round, so that a machine that slows down slows all of them; two rounds warm up.
 */
export function timings(rounds: number, pieces: readonly (() => void)[]): { ms: number[]; ratios: number[] } {
  const taken: number[][] = [];
  for (let round = -2; round < rounds; round++) {
    const times = pieces.map(millisecondsOf);
    if (round >= 0) taken.push(times);
  }
  const medianOf = (pick: (times: number[], piece: number) => number): number[] =>
    pieces.map((_, piece) => median(taken.map((times) => pick(times, piece))));
  return {
    ms: medianOf((times, piece) => times[piece] ?? NaN),
    ratios: medianOf((times, piece) => (times[piece] ?? NaN) / (times[0] ?? NaN)),
  };
}

function millisecondsOf(work: () => void): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}

import { setTimeout as pause } from 'node:timers/promises';

/** One run of many journeys: when its steps are due, and what has happened so far. All in ms of the real clock. */
export interface Course {
  /** When the n-th step of every journey is due. */
  moments: readonly number[];
  looked(subject: string): void;
  stepped(subject: string): void;
  /** When the last journey has looked at its agenda; waits for it. */
  allLooked(): Promise<number>;
  /** For each moment, when the last journey carried out its step; waits for it. */
  allStepped(): Promise<number[]>;
}

const patienceMs = 120_000;

export function createCourse(name: string, journeys: number, moments: readonly number[]): Course {
  const looks = new Map<string, number>();
  const steps = moments.map(() => new Map<string, number>());
  const next = new Map<string, number>();
  const last = (seen: ReadonlyMap<string, number>): number => Math.max(...seen.values());
  const full = async (seen: ReadonlyMap<string, number>): Promise<number> => {
    const deadline = Date.now() + patienceMs;
    while (seen.size < journeys) {
      if (Date.now() > deadline) throw new Error(`${name}: ${seen.size} of ${journeys} journeys came through`);
      await pause(10);
    }
    return last(seen);
  };
  return {
    moments,
    looked(subject) {
      if (!looks.has(subject)) looks.set(subject, Date.now());
    },
    stepped(subject) {
      const n = next.get(subject) ?? 0;
      next.set(subject, n + 1);
      steps[n]?.set(subject, Date.now());
    },
    allLooked: () => full(looks),
    async allStepped() {
      const moments: number[] = [];
      for (const seen of steps) moments.push(await full(seen));
      return moments;
    },
  };
}

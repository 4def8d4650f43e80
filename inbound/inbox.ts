import type { TakeIn } from './take-in.ts';

/** Processes events after they were answered for, a few at a time and in order, so that a burst waits in the database. */
export interface Inbox {
  soon(id: string): void;
  /** Resolves when nothing waits or runs. */
  idle(): Promise<void>;
}

/** At most so many wait in memory; the worker's loop finds the others in the database. */
const mostWaiting = 1_000;

export function createInbox(takeIn: TakeIn, atOnce = 2): Inbox {
  const waiting: string[] = [];
  let running = 0;
  let whenIdle: (() => void)[] = [];
  const next = (): void => {
    const id = running < atOnce ? waiting.shift() : undefined;
    if (id === undefined) {
      if (running === 0 && waiting.length === 0) for (const tell of whenIdle.splice(0)) tell();
      return;
    }
    running += 1;
    void takeIn(id).finally(() => {
      running -= 1;
      next();
    });
  };
  return {
    soon(id) {
      if (waiting.length >= mostWaiting) return;
      waiting.push(id);
      next();
    },
    idle: () =>
      running === 0 && waiting.length === 0
        ? Promise.resolve()
        : new Promise((resolve) => {
            whenIdle = [...whenIdle, resolve];
          }),
  };
}

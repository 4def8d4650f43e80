import { CancellationScope, isCancellation, sleep } from '@temporalio/workflow';

/** The one timer of a journey. */
export interface Alarm {
  /** Sets it to a moment (ms), or clears it. Kept while the moment stays the same: news that changes nothing is free. */
  set(at: number | undefined, summary: string): void;
  /** Whether it rang since it was set. */
  rang(): boolean;
}

/** At least this long, so that a mistaken moment in the past can never spin. */
const shortestMs = 1_000;

export function createAlarm(): Alarm {
  let current: { at: number; rang: boolean; scope: CancellationScope } | undefined;
  return {
    set(at, summary) {
      if (current && !current.rang && current.at === at) return;
      current?.scope.cancel();
      current = undefined;
      if (at === undefined) return;
      const mine = { at, rang: false, scope: new CancellationScope() };
      current = mine;
      mine.scope
        .run(() => sleep(Math.max(shortestMs, at - Date.now()), { summary }))
        .then(
          () => (mine.rang = true),
          (error: unknown) => {
            if (!isCancellation(error)) throw error;
          },
        );
    },
    rang: () => current?.rang === true,
  };
}

/** Work that is done again and again until it is stopped. `work` answers whether more waits already; it never throws. */
export function untilStopped(work: () => Promise<boolean>, restMs: number): { stop: () => Promise<void> } {
  let stopped = false;
  let wake: () => void = () => undefined;
  const run = async (): Promise<void> => {
    while (!stopped) {
      if (await work()) continue;
      await new Promise<void>((resolve) => {
        wake = resolve;
        setTimeout(resolve, restMs).unref();
        if (stopped) resolve();
      });
    }
  };
  const running = run();
  return {
    stop: () => {
      stopped = true;
      wake();
      return running;
    },
  };
}

import { DefaultLogger, Runtime } from '@temporalio/worker';

export const quietLogger = new DefaultLogger('ERROR');

/** Temporal's own chatter stays out of the tests' output. Import it before anything makes a worker. */
Runtime.install({
  logger: quietLogger,
  telemetryOptions: { logging: { filter: { core: 'ERROR', other: 'ERROR' }, forward: {} } },
  shutdownSignals: [],
});

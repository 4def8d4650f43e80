import { Connection } from '@temporalio/client';
import { InternalConnectionOptionsSymbol, type InternalConnectionOptions } from '@temporalio/client/lib/connection.js';
import { msToTs, requiredTsToMs } from '@temporalio/common/lib/time.js';
import { download, downloaded } from './downloads.ts';
import { firstFound } from './first-found.ts';
import { namespaceAnswers } from './namespace-answers.ts';
import { claimPort } from './ports.ts';
import { onPath } from './programs.ts';
import { runServer } from './run-server.ts';
import type { Running } from './running.ts';
import { keptClasspath, resolveClasspath } from './test-server-classpath.ts';
import { Unavailable } from './unavailable.ts';

export interface ClockServerOptions {
  env: NodeJS.ProcessEnv;
  port: number;
  report: (line: string) => void;
}

interface Clock {
  /** The server's time, in milliseconds since 1970. */
  now: () => Promise<number>;
  /** Skips that long, stopping for whatever is due; one at a time, for parallel sleeps break the server's clock. */
  sleep: (ms: number) => Promise<void>;
}

export type RunningClockServer = Running & { clock: Clock };

interface Command {
  command: string;
  args: string[];
  how: string;
}

/**
 * Starts Temporal's test server: one clock for all workflows, moved by `clock.sleep` alone.
 * It keeps nothing, lists nothing, and knows no schedules; search attributes must be registered before use.
 */
export async function startClockServer(options: ClockServerOptions): Promise<RunningClockServer> {
  const { env, port } = options;
  const { command, args, how } = await findTestServer(options);
  await claimPort(port, 'the port of the test server');
  const address = `127.0.0.1:${port}`;
  const ready = (): Promise<void> => namespaceAnswers(address);
  const name = "Temporal's test server";
  const server = await runServer({ name, command, args, env, port, watchesParent: false, ready });
  const { clock, close } = await connectClock(address);
  const stop = async (): Promise<void> => {
    await close();
    await server.stop();
  };
  return { address, how, pid: server.pid, clock, stop };
}

async function findTestServer({ env, port, report }: ClockServerOptions): Promise<Command> {
  const java = await onPath(env, 'java');
  const withJava = (classpath: string | undefined): Command | undefined =>
    java === undefined || classpath === undefined
      ? undefined
      : { command: java, args: ['-cp', classpath, 'io.temporal.testserver.TestServer', String(port)], how: 'Java' };
  const binary = (path: string | undefined): Command | undefined =>
    path === undefined ? undefined : { command: path, args: [String(port)], how: 'the downloaded test server' };
  const found = await firstFound([
    async () => binary(await downloaded('temporal-test-server', env)),
    async () => (java === undefined ? undefined : withJava(await keptClasspath(env))),
    async () => binary(await download('temporal-test-server', env, report)),
    async () => (java === undefined ? undefined : withJava(await resolveClasspath(env, report))),
  ]);
  if (found !== undefined) return found;
  throw new Unavailable(
    "There is no test server of Temporal's: install Java 17 or newer and Maven, or allow its download from temporal.download.",
  );
}

/** The SDK shows the test server's clock to its own test environment only, through this symbol. */
async function connectClock(address: string): Promise<{ clock: Clock; close: () => Promise<void> }> {
  const options: InternalConnectionOptions = {
    address,
    [InternalConnectionOptionsSymbol]: { supportsTestService: true },
  };
  const connection = await Connection.connect(options);
  const { testService } = connection;
  if (testService === undefined) throw new Error('the SDK gave no test service');
  let last: Promise<unknown> = Promise.resolve();
  const clock: Clock = {
    now: async () => requiredTsToMs((await testService.getCurrentTime({})).time, 'time'),
    sleep: (ms) => {
      const slept = last.then(() => testService.unlockTimeSkippingWithSleep({ duration: msToTs(Math.ceil(ms)) }));
      last = slept.catch(() => undefined);
      return slept.then(() => undefined);
    },
  };
  return { clock, close: () => connection.close() };
}

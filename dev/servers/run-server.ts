import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, open, unlink, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { portAnswers } from './ports.ts';

export interface ServerProgram {
  /** As a person calls it: 'Temporal'. */
  name: string;
  command: string;
  args: string[];
  env: NodeJS.ProcessEnv;
  port: number;
  /** Everything the server prints goes here; absent: to an unnamed file, kept for the error of a failed start. */
  logFile?: string | undefined;
  /** Our launchers watch their parent themselves; any other program gets a watcher beside it. */
  watchesParent: boolean;
  /** Answers once the server serves; throws while it does not. Called after the port answers. */
  ready: () => Promise<void>;
}

export interface ServerProcess {
  pid: number;
  /** SIGTERM, then SIGKILL after five seconds; answers when the process has ended. */
  stop: () => Promise<void>;
}

/** How long a server may take before it serves: much, for a loaded machine. */
const startMs = 60_000;
const stopMs = 5_000;

/** Starts a server that lives no longer than this process, and waits until it serves. */
export async function runServer(program: ServerProgram): Promise<ServerProcess> {
  const log = await openLog(program.logFile);
  // Detached: Ctrl-C in the terminal reaches this process alone, which stops its servers last.
  const child = spawn(program.command, program.args, {
    env: program.env,
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
  });
  let failure: string | undefined;
  child.once('error', (error) => (failure = error.message));
  child.once('exit', (code, signal) => (failure ??= `it ended (${signal ?? code ?? 'unknown'})`));
  if (child.pid !== undefined && !program.watchesParent) watchOver(child.pid);
  try {
    await serving(program, () => failure);
  } catch (error) {
    await stop(child);
    throw new Error(`${program.name} did not start: ${(error as Error).message}\n${await lastLines(log)}`, {
      cause: error,
    });
  } finally {
    await log.close();
  }
  // A program that ends must not be kept by its servers, and none of its servers outlives it.
  child.unref();
  return { pid: child.pid ?? 0, stop: () => stop(child) };
}

async function serving(program: ServerProgram, failure: () => string | undefined): Promise<void> {
  const deadline = Date.now() + startMs;
  let last: unknown = new Error(`port ${program.port} does not answer`);
  while (Date.now() < deadline) {
    const failed = failure();
    if (failed !== undefined) throw new Error(failed);
    if (await portAnswers(program.port)) {
      try {
        await program.ready();
        return;
      } catch (error) {
        last = error;
      }
    }
    await pause(20);
  }
  throw last;
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  child.ref();
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const force = setTimeout(() => child.kill('SIGKILL'), stopMs);
  await ended;
  clearTimeout(force);
}

/** Ends a program that does not watch its parent itself, within a second of this process's end. */
function watchOver(pid: number): void {
  const script = 'while kill -0 "$1" && kill -0 "$2"; do sleep 1; done; kill -0 "$1" || kill "$2"';
  const args = ['-c', script, 'nazorg-watch', String(process.pid), String(pid)];
  spawn('/bin/sh', args, { detached: true, stdio: 'ignore' }).unref();
}

async function openLog(logFile: string | undefined): Promise<FileHandle> {
  if (logFile !== undefined) {
    await mkdir(dirname(logFile), { recursive: true });
    return open(logFile, 'w+');
  }
  const path = join(tmpdir(), `nazorg-${randomUUID()}.log`);
  const log = await open(path, 'w+');
  await unlink(path);
  return log;
}

async function lastLines(log: FileHandle): Promise<string> {
  const { size } = await log.stat();
  const length = Math.min(size, 4_000);
  const { buffer } = await log.read(Buffer.alloc(length), 0, length, size - length);
  return buffer.toString().trimEnd().split('\n').slice(-10).join('\n');
}

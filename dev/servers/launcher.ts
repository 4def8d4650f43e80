import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder, onPath, runnable } from './programs.ts';
import { runStep } from './run-step.ts';

export type LauncherName = 'temporal-dev' | 'mongo-dev';

/** Where the build of the launcher's present sources is kept, whether it is there or not. */
async function launcherPath(name: LauncherName, env: NodeJS.ProcessEnv): Promise<string> {
  const folder = sources(name);
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}\n`);
  const files = (await readdir(folder)).filter((file) => /\.go$|^go\.(mod|sum)$/.test(file)).sort();
  for (const file of files) hash.update(`${file}\n`).update(await readFile(join(folder, file)));
  return join(cacheFolder(env), `${name}-${hash.digest('hex').slice(0, 16)}`);
}

/** The launcher, where an earlier start has built it. */
export async function builtLauncher(name: LauncherName, env: NodeJS.ProcessEnv): Promise<string | undefined> {
  const path = await launcherPath(name, env);
  return (await runnable(path)) ? path : undefined;
}

/** Builds the launcher where Go is installed; undefined where it is not or cannot build it. */
export async function buildLauncher(
  name: LauncherName,
  env: NodeJS.ProcessEnv,
  report: (line: string) => void,
): Promise<string | undefined> {
  const go = await onPath(env, 'go');
  if (go === undefined) return undefined;
  const path = await launcherPath(name, env);
  await mkdir(cacheFolder(env), { recursive: true });
  // Two builds at once each make a file of their own; whichever is renamed last is as good as the first.
  const unfinished = `${path}.${randomUUID()}`;
  const result = await runStep({
    title: `Building ${name} with Go, once (a first build takes up to four minutes)`,
    command: go,
    args: ['build', '-ldflags=-s -w', '-o', unfinished, '.'],
    cwd: sources(name),
    env: { ...env, GOWORK: 'off' },
    report,
  });
  if (!result.done) {
    await rm(unfinished, { force: true });
    report(`Go could not build ${name}: ${result.why}`);
    return undefined;
  }
  await rename(unfinished, path);
  return path;
}

function sources(name: LauncherName): string {
  return fileURLToPath(new URL(`../../launchers/${name}`, import.meta.url));
}

import { createHash, randomUUID } from 'node:crypto';
import { access, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder, onPath } from './programs.ts';
import { runStep } from './run-step.ts';

const folder = fileURLToPath(new URL('../../launchers/test-server', import.meta.url));

/** Java's classpath of Temporal's test server, where Maven has resolved it before and its jars are still there. */
export async function keptClasspath(env: NodeJS.ProcessEnv): Promise<string | undefined> {
  try {
    const classpath = (await readFile(await classpathFile(env), 'utf8')).trim();
    await Promise.all(classpath.split(delimiter).map((jar) => access(jar)));
    return classpath;
  } catch {
    return undefined;
  }
}

/** Lets Maven download the jars and name them; undefined where Maven is missing or cannot. */
export async function resolveClasspath(
  env: NodeJS.ProcessEnv,
  report: (line: string) => void,
): Promise<string | undefined> {
  const maven = await onPath(env, 'mvn');
  if (maven === undefined) return undefined;
  const file = await classpathFile(env);
  await mkdir(cacheFolder(env), { recursive: true });
  const unfinished = `${file}.${randomUUID()}`;
  const result = await runStep({
    title: "Fetching Temporal's test server with Maven, once",
    command: maven,
    args: ['-q', '-B', 'dependency:build-classpath', `-Dmdep.outputFile=${unfinished}`],
    cwd: folder,
    env,
    report,
  });
  if (!result.done) {
    await rm(unfinished, { force: true });
    report(`Maven could not fetch it: ${result.why}`);
    return undefined;
  }
  await rename(unfinished, file);
  return keptClasspath(env);
}

async function classpathFile(env: NodeJS.ProcessEnv): Promise<string> {
  const pom = await readFile(join(folder, 'pom.xml'));
  return join(cacheFolder(env), `test-server-${createHash('sha256').update(pom).digest('hex').slice(0, 16)}.classpath`);
}

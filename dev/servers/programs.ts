import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Where built and downloaded programs are kept for every project folder of this user. */
export function cacheFolder(env: NodeJS.ProcessEnv): string {
  const home = env['HOME'] ?? homedir();
  const caches = process.platform === 'darwin' ? join(home, 'Library', 'Caches') : join(home, '.cache');
  return join(env['XDG_CACHE_HOME'] ?? caches, 'nazorg');
}

/** Is this a file that may be run? */
export async function runnable(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

/** The full path of a program on the given environment's PATH. */
export async function onPath(env: NodeJS.ProcessEnv, name: string): Promise<string | undefined> {
  for (const folder of (env['PATH'] ?? '').split(delimiter)) {
    const path = join(folder, name);
    if (folder !== '' && (await runnable(path))) return path;
  }
  return undefined;
}

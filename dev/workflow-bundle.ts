import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { WorkflowBundle } from '@temporalio/worker';
import { bundleWorkflows } from '../worker/run-workers.ts';

const workflows = fileURLToPath(new URL('../workflows', import.meta.url));
const lockFile = fileURLToPath(new URL('../package-lock.json', import.meta.url));

/** The workflow code, bundled when its sources or the packages changed and kept in `folder`: it saves each start seconds. */
export async function workflowBundle(folder: string): Promise<WorkflowBundle> {
  const hash = createHash('sha256').update(await readFile(lockFile));
  for (const file of (await readdir(workflows)).sort()) hash.update(file).update(await readFile(join(workflows, file)));
  const codePath = join(folder, `workflows-${hash.digest('hex').slice(0, 16)}.js`);
  const kept = await readFile(codePath, 'utf8').catch(() => undefined);
  if (kept !== undefined) return { code: kept };
  const bundle = await bundleWorkflows();
  if (!('code' in bundle)) return bundle;
  await mkdir(folder, { recursive: true });
  await writeFile(`${codePath}.${process.pid}`, bundle.code);
  await rename(`${codePath}.${process.pid}`, codePath);
  return bundle;
}

import { buildLauncher, builtLauncher } from '../../dev/servers/launcher.ts';
import { ensureTemplates } from '../../templates/ensure-templates.ts';

/** Once before all tests: what several of them need and only one should make, the mails and the servers' launchers. */
export default async function globalSetup(): Promise<void> {
  process.env['TZ'] = 'UTC';
  await ensureTemplates();
  const report = (line: string): void => void process.stderr.write(`${line}\n`);
  for (const name of ['mongo-dev', 'temporal-dev'] as const)
    if (!(await builtLauncher(name, process.env))) await buildLauncher(name, process.env, report);
}

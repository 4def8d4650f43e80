import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { catalog } from './catalog.ts';
import type { CatalogEntry } from './catalog-entry.ts';
import { compiledFolder } from './compiled-folder.ts';
import type { CompiledMails } from './compiled-mails.ts';
import type { Sources } from './compose.ts';

const home = fileURLToPath(new URL('.', import.meta.url));

/**
 * Sees to it that the compiled mails belong to the sources. Fresh ones cost a hash of the folder; only stale ones load
 * MJML. Throws with every fault found when a template breaks the rules, and leaves the old mails as they were.
 */
export async function ensureTemplates(folder: string = compiledFolder): Promise<void> {
  const files = sourceFiles();
  const stamp = stampOf(files);
  if (currentStamp(folder) === stamp) return;
  const mails = await compileAll(files);
  mkdirSync(folder, { recursive: true });
  // Written beside and renamed: who reads meanwhile, or compiles too, sees a whole file.
  const beside = join(folder, `mails.${process.pid}.tmp`);
  writeFileSync(beside, JSON.stringify({ stamp, mails } satisfies CompiledMails));
  renameSync(beside, join(folder, 'mails.json'));
}

async function compileAll(sources: Sources): Promise<CompiledMails['mails']> {
  const [{ default: mjml }, { compileMail }, { mailFaults }] = await Promise.all([
    import('mjml'),
    import('./compile-mail.ts'),
    import('./mail-faults.ts'),
  ]);
  const mails: CompiledMails['mails'] = {};
  const faults: string[] = [];
  for (const [id, entry] of Object.entries<CatalogEntry>(catalog)) {
    try {
      const mail = await compileMail(id, entry, { sources, mjml });
      faults.push(...mailFaults(id, entry, mail));
      mails[id] = { subject: entry.subject, category: entry.category, topic: entry.topic, ...mail };
    } catch (error) {
      faults.push(`${id}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  if (faults.length > 0) throw new Error(`The mail templates do not compile:\n- ${faults.join('\n- ')}`);
  return mails;
}

function sourceFiles(): Sources {
  const paths = readdirSync(home, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(mjml|txt|ts)$/.test(path) && !path.startsWith(`compiled${sep}`))
    .sort();
  return Object.fromEntries(
    paths.map((path) => [path.split(sep).join('/'), readFileSync(join(home, path), 'utf8').replaceAll('\r\n', '\n')]),
  );
}

/** The compiler counts too: another MJML writes other HTML. */
function stampOf(files: Sources): string {
  const hash = createHash('sha256').update(readFileSync(createRequire(import.meta.url).resolve('mjml/package.json')));
  for (const [path, source] of Object.entries(files)) hash.update(`${path}\0${source}\0`);
  return hash.digest('hex');
}

function currentStamp(folder: string): string | undefined {
  try {
    return (JSON.parse(readFileSync(join(folder, 'mails.json'), 'utf8')) as CompiledMails).stamp;
  } catch {
    return undefined; // none yet, or not readable: compile
  }
}

/** The last step of `npm run build`: what the programs read from beside their code, and tsc does not know of. */
import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const home = fileURLToPath(new URL('..', import.meta.url));

/** Stylesheets of the pages, the mails that `npm run templates` compiled and their pictures, the documents with their thread, and what the reader of replies learns from. */
const isAsset = (path: string): boolean =>
  path.endsWith('.css') ||
  path.endsWith('.typ') ||
  path.endsWith('.mjs') ||
  path.endsWith('.png') ||
  path.endsWith('.svg') ||
  path === join('templates', 'compiled', 'mails.json') ||
  path === join('door', 'reply', 'examples.jsonl');

for (const folder of ['api', 'documents', 'door', 'templates'])
  for (const name of readdirSync(join(home, folder), { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, name);
    if (isAsset(path)) cpSync(join(home, path), join(home, 'dist', path));
  }

/** `npm run templates [folder]`: compiles the mails, by default to where the sources look for them. */
import { ensureTemplates } from './ensure-templates.ts';

try {
  await ensureTemplates(process.argv[2]);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

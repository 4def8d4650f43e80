/** `npm run import -- FILE [--url URL --key KEY]`: hands the deliveries of a file to a running API. Twice changes nothing. */
import { runCommand } from './command.ts';
import { importCommand } from './import-command.ts';

await runCommand('import', importCommand);

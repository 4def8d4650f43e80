/** `npm run rehearse -- FILE --from YYYY-MM-DD --to YYYY-MM-DD [--json] [--all]`: the calendar to come, without any server. */
import { runCommand } from './command.ts';
import { rehearseCommand } from './rehearse-command.ts';

await runCommand('rehearse', rehearseCommand);

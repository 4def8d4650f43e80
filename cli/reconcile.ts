/** `npm run reconcile`: starts every journey that the database knows and Temporal does not. */
import { runCommand } from './command.ts';
import { reconcileCommand } from './reconcile-command.ts';

await runCommand('reconcile', reconcileCommand);

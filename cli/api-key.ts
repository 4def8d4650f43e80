/** `npm run api-key -- NAME [SCOPE …]`: makes an API key in the database of MONGODB_URL and prints it, once. */
import { apiKeyCommand } from './api-key-command.ts';
import { runCommand } from './command.ts';

await runCommand('api-key', apiKeyCommand);

/** `npm run newsletter -- FILE [--url URL --key KEY]`: hands a newsletter to a running API. Twice changes nothing. */
import { runCommand } from './command.ts';
import { newsletterCommand } from './newsletter-command.ts';

await runCommand('newsletter', newsletterCommand);

/** `npm run api-key -- NAME [SCOPE …]`: makes an API key in the database of MONGODB_URL and prints it, once. */
import { createApiKey } from '../api/create-api-key.ts';
import { allScopes, isScope, scopes } from '../api/scopes.ts';
import { readSettings } from '../config/settings.ts';
import { connect } from '../store/connect.ts';
import { createApiKeys } from '../store/api-keys.ts';

const [name, ...wanted] = process.argv.slice(2);
const unknown = wanted.filter((scope) => !isScope(scope));
if (name === undefined || name.startsWith('-') || unknown.length > 0) {
  const list = Object.entries(scopes).map(([scope, what]) => `  ${scope.padEnd(18)} ${what}`);
  const wrong = unknown.length > 0 ? `There is no scope ${unknown.join(', ')}.\n` : '';
  process.stderr.write(
    `${wrong}Usage: npm run api-key -- NAME [SCOPE ...] (without scopes: all)\n${list.join('\n')}\n`,
  );
  process.exit(2);
}

const { mongo } = readSettings(process.env);
const database = await connect(mongo.url, mongo.database);
const at = new Date().toISOString();
const given = wanted.filter(isScope);
const key = await createApiKey(createApiKeys(database), { name, scopes: given.length > 0 ? given : allScopes, at });
await database.close();
process.stdout.write(`${key}\n`);

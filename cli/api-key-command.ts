import { createApiKey } from '../api/http/create-api-key.ts';
import { allScopes, isScope, scopes } from '../api/http/scopes.ts';
import { readSettings } from '../config/settings.ts';
import { createApiKeys } from '../store/api-keys.ts';
import { connect } from '../store/connect.ts';
import type { CommandLine, Ending } from './command.ts';

const usage = (): string =>
  [
    'npm run api-key -- NAME [SCOPE ...]   (without scopes: all of them)',
    ...Object.entries(scopes).map(([scope, what]) => `  ${scope.padEnd(18)} ${what}`),
  ].join('\n');

/** Makes an API key for the system of that name. It is printed here and can never be shown again. */
export async function apiKeyCommand({ argv, env, out }: CommandLine): Promise<Ending> {
  const [name, ...wanted] = argv.slice(2);
  const given = wanted.filter(isScope);
  if (name === undefined || name.startsWith('-'))
    return { code: 2, why: `name the system that will use it\n${usage()}` };
  if (given.length < wanted.length)
    return { code: 2, why: `there is no scope ${wanted.filter((one) => !isScope(one)).join(', ')}\n${usage()}` };
  const { mongo } = readSettings(env);
  const database = await connect(mongo.url, mongo.database).catch(() => undefined);
  if (!database)
    return { code: 1, why: 'the database does not answer; set MONGODB_URL to it, or start it with `npm start`' };
  const at = new Date().toISOString();
  out(`${await createApiKey(createApiKeys(database), { name, scopes: given.length > 0 ? given : allScopes, at })}\n`);
  await database.close();
  return { code: 0 };
}

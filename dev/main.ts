import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { journeysNow } from './ahead/clock.ts';
import { keepUp } from './ahead/keep-up.ts';
import { startHouse } from './house.ts';
import { createDevLogger } from './logger.ts';

/** Where `npm start` keeps its data and what the command line needs to find it; git ignores it. */
const folder = fileURLToPath(new URL('../.nazorg', import.meta.url));
const developmentFile = join(folder, 'development.json');

const began = Date.now();
const log = createDevLogger();
/** The queue of the mails has no workflows, and needs none. */
const expected = /^No workflows registered/;
const temporalLog = log.child({ name: 'temporal' });
Runtime.install({
  logger: new DefaultLogger('WARN', ({ level, message }) => {
    if (!expected.test(message)) temporalLog[level === 'ERROR' ? 'error' : 'warn'](message);
  }),
  telemetryOptions: { logging: { filter: { core: 'ERROR', other: 'ERROR' }, forward: {} } },
  shutdownSignals: [],
});

const port = (name: string, standard: number): number => {
  const value = Number(process.env[name] ?? standard);
  if (Number.isInteger(value) && value > 0 && value < 65_536) return value;
  console.error(`${name} is '${process.env[name] ?? ''}', which is no port number.`);
  process.exit(1);
};

const ports = {
  api: port('NAZORG_PORT', 3000),
  mail: port('NAZORG_MAIL_PORT', 3025),
  temporal: port('NAZORG_TEMPORAL_PORT', 7233),
  temporalUi: port('NAZORG_TEMPORAL_UI_PORT', 8233),
  mongo: port('NAZORG_MONGO_PORT', 27_017),
};
if (new Set(Object.values(ports)).size < Object.keys(ports).length) {
  console.error(`Two parts of Nazorg have the same port (${Object.values(ports).join(', ')}): give each its own.`);
  process.exit(1);
}

try {
  await mkdir(folder, { recursive: true });
  const house = await startHouse({
    env: process.env,
    ports,
    dataDir: join(folder, 'data'),
    timeSkipping: 'where possible',
    now: journeysNow,
    log,
    report: (line) => log.info(line),
  });
  const apiKey = await developmentKey(house.addresses.api, () => house.createKey());
  const seconds = ((Date.now() - began) / 1_000).toFixed(1);
  console.log(`
  Nazorg runs (ready in ${seconds} s). Stop it with Ctrl-C; its data stays.

    API           ${house.addresses.api}   reference: ${house.addresses.api}/docs
    Mail box      ${house.addresses.mailBox}
    Temporal UI   ${house.addresses.temporalUi ?? 'none: TEMPORAL_ADDRESS is yours'}
    Temporal      ${house.addresses.temporal}   (${house.servers.temporal})
    MongoDB       ${house.addresses.mongo}   (${house.servers.mongo})

    API key       ${apiKey}

  Next: npm run import -- examples/deliveries.csv
  Then: npm run ahead -- 30   (takes every journey thirty days ahead; the mail box fills)
`);
  const keeping = keepUp(house.client, (error) =>
    log.warn({ failure: error instanceof Error ? error.name : 'unknown' }, 'a new journey could not be taken ahead'),
  );
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    log.info('stopping; what runs may finish');
    void keeping
      .stop()
      .then(() => house.stop())
      .then(() => process.exit(0));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}

/** The same key at every start, as long as the database that knows it is the same. */
async function developmentKey(url: string, createKey: () => Promise<string>): Promise<string> {
  const kept = await readFile(developmentFile, 'utf8').then(
    (text) => (JSON.parse(text) as { apiKey?: string }).apiKey,
    () => undefined,
  );
  const works = kept !== undefined && (await isAccepted(url, kept));
  const apiKey = works ? kept : await createKey();
  await writeFile(developmentFile, `${JSON.stringify({ url, apiKey }, null, 2)}\n`, { mode: 0o600 });
  return apiKey;
}

async function isAccepted(url: string, key: string): Promise<boolean> {
  return (await fetch(`${url}/v1/tasks`, { headers: { authorization: `Bearer ${key}` } })).ok;
}

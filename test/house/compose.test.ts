import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { readSettings } from '../../config/settings.ts';

interface Service {
  image?: string;
  build?: string;
  command?: string[];
  environment?: Record<string, string>;
  healthcheck?: { test: string[] };
  restart: string;
  depends_on?: Record<string, { condition: string }>;
  volumes?: string[];
  ports?: string[];
  security_opt?: string[];
  read_only?: boolean;
}

const read = (file: string): string => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
const text = read('docker-compose.yml');
const house = parse(text, { merge: true }) as { services: Record<string, Service>; volumes: Record<string, null> };
const services = Object.entries(house.services);
const once = ['mongo-setup', 'temporal-schema', 'temporal-namespace'];
const running = services.filter(([name]) => !once.includes(name));

/** What compose puts in place of `${NAME:?…}` and `${NAME:-…}`. */
const filled = (environment: Record<string, string>, env: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(environment).map(([name, value]) => [
      name,
      value.replace(/\$\{([A-Z_]+):([?-])([^}]*)\}/g, (_all, key: string, sign: string, other: string) => {
        if (env[key] === undefined && sign === '?') throw new Error(`${key}: ${other}`);
        return env[key] ?? other;
      }),
    ]),
  );

const neededByCompose = [...new Set([...text.matchAll(/\$\{([A-Z_]+):\?/g)].map(([, name]) => name ?? ''))];
const example = Object.fromEntries(
  [...read('.env.example').matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value]),
);

test('it runs everything the house needs', () => {
  expect(running.map(([name]) => name).sort()).toEqual(
    ['api', 'mongo', 'temporal', 'temporal-db', 'temporal-ui', 'worker'].sort(),
  );
});

describe.each(services)('%s', (name, service) => {
  test('is of a pinned version and may gain no privileges', () => {
    expect(service.image).toMatch(/:\d+\.\d+(\.\d+)?(-\w+)?$/);
    expect(service.security_opt).toContain('no-new-privileges:true');
  });

  test('says whether it is well, or ends', () => {
    if (once.includes(name)) expect(service.restart).toMatch(/^on-failure/);
    else
      expect(service).toMatchObject({ restart: 'unless-stopped', healthcheck: { test: expect.any(Array) as never } });
  });

  test('waits for what exists, and until it is well or done', () => {
    for (const [other, { condition }] of Object.entries(service.depends_on ?? {}))
      expect({ other: other in house.services, condition }).toEqual({
        other: true,
        condition: once.includes(other) ? 'service_completed_successfully' : 'service_healthy',
      });
  });

  test('is reached from this machine only, and keeps data in named volumes only', () => {
    for (const port of service.ports ?? []) expect(port).toMatch(/^127\.0\.0\.1:/);
    for (const volume of service.volumes ?? []) expect(Object.keys(house.volumes)).toContain(volume.split(':')[0]);
  });
});

test('both databases keep their data in a volume', () => {
  expect(house.services['mongo']?.volumes).toContain('mongo-data:/data/db');
  expect(house.services['temporal-db']?.volumes).toContain('temporal-data:/var/lib/postgresql/data');
});

describe.each(['worker', 'api'])('the settings of the %s', (name) => {
  const environment = house.services[name]?.environment ?? {};
  const env = Object.fromEntries(
    neededByCompose.map((key) => {
      if (/_(EMAIL|REPLY_ADDRESS)$/.test(key)) return [key, 'nazorg@bureau.example'];
      if (key.endsWith('_URL')) return [key, 'https://bureau.example'];
      return [key, 'a1b2c3d4'.repeat(8)];
    }),
  );

  test('are complete for production', () => {
    const settings = readSettings({ NODE_ENV: 'production', ...filled(environment, env) });
    expect(settings.mongo.url).toBe(
      `mongodb://nazorg:${env['MONGO_PASSWORD'] ?? ''}@mongo:27017/?replicaSet=rs0&authSource=admin`,
    );
    expect(environment['TEMPORAL_ADDRESS']).toBe('temporal:7233');
  });

  test('name each variable there is', () => {
    const known = [...read('config/settings.ts').matchAll(/^ {2}([A-Z]+_[A-Z_]+): /gm)].map(([, one]) => one);
    expect(known).toContain('NAZORG_CLOSING_DAYS');
    expect(Object.keys(environment)).toEqual(expect.arrayContaining(known));
  });

  test.each(neededByCompose.filter((key) => JSON.stringify(environment).includes(`{${key}:?`)))(
    'stop with the name of %s while it is not set',
    (key) => {
      const { [key]: _missing, ...others } = env;
      expect(() => filled(environment, others)).toThrow(`${key}: set ${key} in .env`);
    },
  );
});

test('.env.example lists what must be set, and gives away no secret', () => {
  for (const name of neededByCompose) expect({ name, value: example[name] }).toEqual({ name, value: '' });
  const used = [...text.matchAll(/\$\{([A-Z_]+):[?-]/g)].map(([, name]) => name);
  expect(Object.keys(example).filter((name) => !used.includes(name))).toEqual([]);
});

test('the programs come from the image of the Dockerfile, which runs as a user without rights', () => {
  const dockerfile = read('Dockerfile');
  expect(dockerfile).toMatch(/^ARG NODE_IMAGE=node:24\.\d+\.\d+-/m);
  expect(dockerfile).toMatch(/^USER node$/m);
  expect(house.services['worker']).toMatchObject({ build: '.', read_only: true });
  expect(house.services['api']).toMatchObject({ build: '.', read_only: true });
});

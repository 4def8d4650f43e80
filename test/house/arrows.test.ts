import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

const home = fileURLToPath(new URL('../..', import.meta.url));

interface Cruise {
  summary: { totalCruised: number; violations: { rule: { name: string }; from: string; to: string }[] };
}

/** What the arrows find in a folder. Its exit code is the number of violations, so only its answer counts. */
const cruise = (folder: string): Promise<Cruise> =>
  new Promise((resolve, reject) => {
    const program = join(home, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
    const options = { cwd: folder, maxBuffer: 1e8 };
    execFile(process.execPath, [program, '--config', '-T', 'json', '.'], options, (error, stdout) => {
      if (stdout.startsWith('{')) resolve(JSON.parse(stdout) as Cruise);
      else reject(error ?? new Error('dependency-cruiser said nothing'));
    });
  });

const violationsOf = ({ summary }: Cruise): string[] =>
  summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`).sort();

test('every module of the house keeps the arrows', async () => {
  const house = await cruise(home);
  expect(violationsOf(house)).toEqual([]);
  expect(house.summary.totalCruised).toBeGreaterThan(100);
}, 120_000);

describe('a wrong import is caught', () => {
  const right = {
    'store/facts.ts': 'export const facts = 1;',
    'store/circle.ts': "import './circle-back.ts';",
    'activities/take-in.ts': 'export const takeIn = 1; export type TakeIn = typeof takeIn;',
    'workflows/journeys.ts': "import '@temporalio/client'; export const journeys = 1;",
    'workflows/loop.ts': "import type { TakeIn } from '../activities/take-in.ts'; export type T = TakeIn;",
    'test/support/world.ts': 'export const world = 1;',
    'dev/servers.ts': 'export const servers = 1;',
  };
  const wrong = [
    ['domain/fetches.ts', '../store/facts.ts', 'arrow-from-domain'],
    ['domain/reads.ts', 'node:fs', 'domain-is-pure'],
    ['domain/parses.ts', 'zod', 'domain-is-pure'],
    ['domain/zoned.ts', 'temporal-polyfill', 'only-for-temporal-polyfill'],
    ['mail/keeps.ts', '../store/facts.ts', 'types-only-from-mail'],
    ['activities/queries.ts', 'mongoose', 'only-for-mongoose'],
    ['api/sends.ts', 'postmark', 'only-for-postmark'],
    ['worker/compiles.ts', 'mjml', 'only-for-mjml'],
    ['workflows/acts.ts', '../activities/take-in.ts', 'types-only-from-workflows'],
    ['workflows/parses.ts', 'zod', 'workflows-run-in-a-sandbox'],
    ['workflows/reads.ts', 'node:fs', 'workflows-run-in-a-sandbox'],
    ['workflows/talks.ts', './journeys.ts', 'journeys-is-client-code'],
    ['worker/pretends.ts', '../test/support/world.ts', 'arrow-from-worker'],
    ['api/develops.ts', '../dev/servers.ts', 'arrow-from-api'],
    ['cli/tests.ts', '../test/support/world.ts', 'arrow-from-cli'],
    ['api/compares.ts', 'fast-check', 'no-development-packages'],
    ['store/loses.ts', './gone.ts', 'everything-is-found'],
    ['store/circle-back.ts', './circle.ts', 'no-circle'],
  ] as const;
  let folder = '';
  let found: Cruise;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nazorg-arrows-'));
    for (const name of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json'])
      await cp(join(home, name), join(folder, name));
    await symlink(join(home, 'node_modules'), join(folder, 'node_modules'), 'dir');
    const files = [...Object.entries(right), ...wrong.map(([file, to]) => [file, `import '${to}';\n`] as const)];
    for (const [file, source] of files) {
      await mkdir(join(folder, dirname(file)), { recursive: true });
      await writeFile(join(folder, file), source);
    }
    found = await cruise(folder);
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test.each(wrong)('%s imports %s', (file, _to, rule) => {
    expect(found.summary.violations.filter(({ from }) => from === file).map((one) => one.rule.name)).toContain(rule);
  });

  test('and what is right is left alone', () => {
    expect(
      violationsOf(found).filter((line) => Object.keys(right).some((file) => line.includes(`: ${file} ->`))),
    ).toEqual([]);
  });
});

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { scopes } from '../../api/http/scopes.ts';
import { readSettings } from '../../config/settings.ts';
import { leverEndpoints } from '../../api/customers/levers.ts';
import { segments } from '../../domain/customer/segment.ts';
import { holidays } from '../../domain/holidays.ts';
import { closeReasons } from '../../domain/customer/facts.ts';
import { searchAttributes } from '../../workflows/search-attributes.ts';
import { schedules } from '../../worker/schedules.ts';

const at = (file: string): URL => new URL(`../../${file}`, import.meta.url);
const read = (file: string): string => readFileSync(at(file), 'utf8');
const page = read('docs/operations.md');

/** Rows of a section's tables, as cells. */
const rowsOf = (title: string): string[][] =>
  (page.split(`\n## ${title}\n`)[1] ?? '')
    .replace(/\n## [^]*/, '')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

const variables = [...read('config/settings.ts').matchAll(/^ {2}([A-Z]+_[A-Z_]+): /gm)].map(([, name = '']) => name);

/** What production misses when nothing is set. */
const missing = (): string => {
  try {
    readSettings({ NODE_ENV: 'production' });
  } catch (error) {
    return (error as Error).message;
  }
  return '';
};

describe('the settings table', () => {
  const rows = rowsOf('Settings').filter(([name]) => name?.startsWith('`'));

  test('has each variable once, and no other', () => {
    expect(rows.map(([name]) => name).sort()).toEqual([...new Set(variables)].map((name) => `\`${name}\``).sort());
  });

  test.each(rows)('%s says whether it is needed', (name = '', needed) => {
    expect({ name, needed: needed === 'yes' }).toEqual({ name, needed: missing().includes(name.replaceAll('`', '')) });
  });
});

test.each(leverEndpoints.map(({ path }) => path.split('/').at(-1) ?? ''))('the lever %s has an example', (lever) => {
  expect(page).toMatch(new RegExp(`^api "\\$ID" ${lever} +'\\{.*"reason": `, 'm'));
});

test.each([
  ['search attribute', Object.keys(searchAttributes)],
  ['segment', segments],
  ['reason to close', closeReasons],
  ['schedule', schedules.map(({ scheduleId }) => scheduleId)],
])('names each %s', (_what, names) => {
  for (const name of names) expect(page).toContain(`\`${name}\``);
});

test('the scopes, times and years it tells of are those of the code', () => {
  expect(Object.keys(scopes)).toContain(/api-key\.js "order system" (\S+)/.exec(page)?.[1]);
  expect(schedules[0].cron).toBe('30 3 * * *');
  expect(holidays.at(-1)?.[0].slice(0, 4)).toBe('2040');
});

test('every npm command and file it names exists', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  for (const [, name = ''] of page.matchAll(/npm run ([\w-]+)/g)) {
    const source = /^tsx (\S+)/.exec(scripts[name] ?? '')?.[1] ?? `no script ${name}`;
    expect({ name, source, exists: existsSync(at(source)) }).toEqual({ name, source, exists: true });
  }
  for (const [, file = ''] of page.matchAll(/node dist\/(\S+)\.js/g))
    expect({ file, exists: existsSync(at(`${file}.ts`)) }).toEqual({ file, exists: true });
});

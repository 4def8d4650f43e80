import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { importCommand } from '../../cli/import-command.ts';
import { rehearseCommand } from '../../cli/rehearse-command.ts';

const fileOf = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const example = [fileOf('examples/deliveries.csv'), '--from', '2026-11-22', '--to', '2027-11-22'];

interface Run {
  code: number;
  out: string;
  err: string;
}

async function run(command: typeof rehearseCommand, args: readonly string[], env = {}): Promise<Run> {
  const said = { out: '', err: '' };
  const ending = await command({
    argv: ['node', 'command', ...args],
    env,
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
  });
  return { code: ending.code, out: said.out, err: said.err + ('why' in ending ? ending.why : '') };
}

const parse = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, string>);

test('the calendar as JSON: one object a line, with exactly these fields', async () => {
  const some = await run(rehearseCommand, [...example, '--json']);
  const all = await run(rehearseCommand, [...example, '--json', '--all']);
  expect([some.code, all.code]).toEqual([0, 0]);
  const steps = parse(some.out);
  const required = ['customer', 'key', 'kind', 'dueAt', 'channel', 'category'];
  const ofNoOrder = ['seasonal', 'level', 'win-back'];
  const kinds = ['feedback', 'nps', 'permit', 'build', 'anniversary', 'cross-sell', 'reminder', ...ofNoOrder];
  for (const step of steps) {
    const fields = [
      ...required,
      ...(ofNoOrder.includes(step['kind'] ?? '') ? [] : ['orderId']),
      ...(step['kind'] === 'reminder' ? ['of'] : []),
    ];
    expect(Object.keys(step).sort()).toEqual(fields.sort());
    expect(kinds).toContain(step['kind']);
    expect(step['dueAt']).toMatch(/^202[67]-\d\d-\d\dT\d\d:\d\d:00\.000Z$/);
  }
  const withDropped = parse(all.out);
  expect(withDropped.filter((step) => !('why' in step))).toEqual(steps);
  expect(withDropped.length).toBeGreaterThan(steps.length);
  expect(withDropped.map(({ dueAt }) => dueAt)).toEqual(withDropped.map(({ dueAt }) => dueAt).sort());
  expect(some.err.split('\n')).toContain('line 27, delivered_on: is a date that does not exist');
});

test('the calendar as people read it', async () => {
  const { code, out } = await run(rehearseCommand, example);
  expect(code).toBe(0);
  expect(out).toMatch(/^2026-11-23 {2}Mon {2}\d\d:\d\d {2}K-\d{4} {13}level/);
  expect(out).toMatch(/^2026-11-23 {2}Mon {2}\d\d:\d\d {2}K-\d{4} {2}\d{4}-\d{4} {2}\w/m);
  expect(out).toMatch(/steps from 2026-11-22 up to 2027-11-22, for 35 customers and 60 deliveries/);
  expect(out).toMatch(/ 6 rows refused|^6 rows refused/m);
});

test.each([
  [example.slice(0, 3), "required option '--to <date>' not specified"],
  [example.with(2, '2026-02-30'), '--from is a date that does not exist'],
  [example.with(4, '2026-11-22'), '--to must be later than --from'],
  [example.with(0, 'nowhere.csv'), 'there is no file nowhere.csv'],
  [[...example, '--fast'], "unknown option '--fast'"],
  [[...example, 'another.csv'], 'too many arguments. Expected 1 argument but got 2.'],
])('wrongly called with %j: one sentence, and code 2', async (args, why) => {
  expect(await run(rehearseCommand, args)).toEqual({ code: 2, out: '', err: why });
});

test('a file that is none of ours is refused as a whole', async () => {
  const { code, err } = await run(rehearseCommand, example.with(0, fileOf('package.json')));
  expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('the first line must name the columns') });
});

test('another id key gives other slots, and a short one is refused', async () => {
  const [ours, empty, other] = await Promise.all(
    [{}, { NAZORG_ID_KEY: '' }, { NAZORG_ID_KEY: 'x'.repeat(32) }].map((env) => run(rehearseCommand, example, env)),
  );
  expect(empty).toEqual(ours);
  expect(other?.out).not.toBe(ours?.out);
  expect((await run(rehearseCommand, example, { NAZORG_ID_KEY: 'short' })).code).toBe(2);
});

test.each([
  [
    ['--url', 'http://127.0.0.1:1', '--key', 'none'],
    1,
    'the API at http://127.0.0.1:1 does not answer; 67 rows are left',
  ],
  [['--url', '127.0.0.1', '--key', 'none'], 2, 'the address of the API must be one such as'],
  [['--url', 'http://127.0.0.1:1', '--key', 'no key'], 2, 'that is no API key'],
])('an import that cannot be: %j', async (options, code, why) => {
  const ran = await run(importCommand, [fileOf('examples/deliveries.csv'), ...options]);
  expect(ran).toEqual({ code, out: '', err: expect.stringContaining(why) });
});

test('as a program: the calendar on stdout, refused rows on stderr, and the code of a wrong call', async () => {
  const program = (...args: readonly string[]): Promise<Run> =>
    new Promise((resolve) => {
      const { PATH, HOME } = process.env;
      const options = { cwd: fileOf('.'), env: { PATH, HOME }, maxBuffer: 10_000_000 };
      execFile(process.execPath, ['--import', 'tsx', 'cli/rehearse.ts', ...args], options, (error, out, err) => {
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
      });
    });
  expect(await program(...example)).toEqual(await run(rehearseCommand, example));
  expect(await program()).toEqual({
    code: 2,
    out: '',
    err: "rehearse: required option '--from <date>' not specified\n",
  });
});

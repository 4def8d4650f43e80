import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DeterminismViolationError } from '@temporalio/workflow';
import { historyFromJSON } from '@temporalio/common/lib/proto-utils.js';
import { bundleWorkflowCode, ReplayError, Worker, type WorkflowBundle } from '@temporalio/worker';
import { bundleWorkflows } from '../../worker/run-workers.ts';
import { quietLogger } from '../support/quiet-temporal.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const histories = `${root}test/histories/`;
const scratch = `${root}.nazorg/replay-${process.pid}/`;
const names = (await readdir(histories)).filter((file) => file.endsWith('.json')).map((file) => file.slice(0, -5));

const replay = async (workflowBundle: WorkflowBundle, name: string): Promise<void> => {
  const history = historyFromJSON(JSON.parse(await readFile(`${histories}${name}.json`, 'utf8')));
  await Worker.runReplayHistory({ workflowBundle }, history, 'customer-replayed');
};

afterAll(() => rm(scratch, { recursive: true, force: true }));

test('the stories that must be kept are all there', () => {
  expect(names).toEqual(
    expect.arrayContaining([
      'asleep-before-feedback',
      'asleep-before-permit',
      'asleep-before-anniversary',
      'closed-and-finished',
      'fact-during-a-due-step',
      'lever-during-a-due-step',
      'referral-and-reward',
      'partner-asleep',
      'partner-fact-during-a-due-step',
    ]),
  );
});

describe('every sleeping journey survives this version of the loop', () => {
  let bundle: WorkflowBundle;
  beforeAll(async () => void (bundle = await bundleWorkflows(quietLogger)), 60_000);
  test.each(names)('%s', (name) => replay(bundle, name));
});

/** The first stored history that a loop cannot replay. */
async function firstCaughtBy(bundle: WorkflowBundle): Promise<string | undefined> {
  for (const name of names) {
    const caught = await replay(bundle, name).then(
      () => false,
      (error: unknown) => error instanceof DeterminismViolationError || error instanceof ReplayError,
    );
    if (caught) return name;
  }
  return undefined;
}

/** Loops that would break sleeping journeys; each must be caught by at least one of the stored histories. */
const wrongLoops = [
  [
    'news waits until what is due has been done',
    'follow-agenda.ts',
    'inbox.hasNews()) {',
    '(inbox.hasNews() && dueAt > Date.now())) {',
  ],
  ['every look upserts the search attributes', 'follow-agenda.ts', 'if (values !== shown) ', ''],
  [
    'the timer is made anew after every look',
    'alarm.ts',
    'if (current && !current.rang && current.at === at) return;',
    '',
  ],
  [
    'a run begins by waiting a moment',
    'follow-agenda.ts',
    '  for (;;) {',
    '  await condition(() => false, 1_000);\n  for (;;) {',
  ],
  ['levers are answered before they are taken in', 'inbox.ts', 'await condition(() => pulled.settled);', ''],
] as const;

describe('a changed loop is caught', () => {
  test.each(wrongLoops)(
    '%s',
    async (_what, file, from, to) => {
      const folder = `${scratch}${wrongLoops.findIndex(([what]) => what === _what)}/`;
      await mkdir(folder, { recursive: true });
      await cp(`${root}workflows`, `${folder}workflows`, { recursive: true });
      const source = await readFile(`${folder}workflows/${file}`, 'utf8');
      expect(source).toContain(from);
      await writeFile(`${folder}workflows/${file}`, source.replace(from, to));
      const bundle = await bundleWorkflowCode({ workflowsPath: `${folder}workflows/index.ts`, logger: quietLogger });
      expect(await firstCaughtBy(bundle)).toBeDefined();
    },
    60_000,
  );
});

import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { historyFromJSON } from '@temporalio/common/lib/proto-utils.js';
import { eventsPerCause } from '../../bench/events-per-cause.ts';

const eventsOf = (...kinds: ('start' | 'signal' | 'timer' | 'step' | 'other')[]) =>
  kinds.map((kind) => ({
    ...(kind === 'signal' && { workflowExecutionSignaledEventAttributes: {} }),
    ...(kind === 'timer' && { timerFiredEventAttributes: {} }),
    ...(kind === 'step' && { activityTaskScheduledEventAttributes: {} }),
  }));

test.each([
  [
    'the signal that starts a journey belongs to its start',
    ['start', 'signal', 'other'],
    { start: 3, steps: [], facts: [] },
  ],
  [
    'a step counts from the timer it woke for',
    ['start', 'timer', 'step', 'other'],
    { start: 1, steps: [3], facts: [] },
  ],
  ['a timer without a step is neither', ['start', 'timer', 'other', 'other'], { start: 1, steps: [], facts: [] }],
  [
    'two steps due at once are two',
    ['start', 'timer', 'step', 'other', 'step'],
    { start: 1, steps: [3, 1], facts: [] },
  ],
  [
    'a fact that makes a step due at once is a fact and a step',
    ['start', 'other', 'signal', 'other', 'step', 'other', 'other'],
    { start: 2, steps: [3], facts: [2] },
  ],
] as const)('%s', (_what, kinds, expected) => {
  expect(eventsPerCause(eventsOf(...kinds))).toEqual(expected);
});

test('in a stored history a step costs at most 12 events and a fact at most 8', async () => {
  const file = new URL('../histories/second-project-while-asleep.json', import.meta.url);
  const { events } = historyFromJSON(JSON.parse(await readFile(file, 'utf8')));
  // What the time skipping of the recording left behind is no part of a journey.
  const foreign = /OptionsUpdated|TimeSkipping/;
  const namesOf = (event: object) => Object.keys(event).filter((name) => name.endsWith('Attributes'));
  const own = (events ?? []).filter((event) => namesOf(event).some((name) => !foreign.test(name)));
  const { steps, facts } = eventsPerCause(own);
  expect(steps.length).toBeGreaterThan(2);
  expect(facts.length).toBeGreaterThan(0);
  expect(Math.max(...steps)).toBeLessThanOrEqual(12);
  expect(Math.max(...facts)).toBeLessThanOrEqual(8);
});

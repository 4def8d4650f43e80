import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { crossValidated, type LabelledReply, readText, replyGoals, replyScores } from '../../../bench/reply-scores.ts';
import { examples } from '../../../door/reply/examples.ts';
import { readReply } from '../../../door/reply/read-reply.ts';

const bytes = readFileSync(new URL('held-out.jsonl', import.meta.url));
const heldOut = bytes
  .toString('utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as LabelledReply);

test('the replies held out are those that were frozen before the rules were tuned', () => {
  const frozen = readFileSync(new URL('held-out.sha256', import.meta.url), 'utf8');
  expect(`${createHash('sha256').update(bytes).digest('hex')}  held-out.jsonl\n`).toBe(frozen);
});

test('on them the goals are met: no danger is missed, and blame comes to a person or the complaint protocol', () => {
  const read = readText(readReply);
  const scores = replyScores(
    heldOut,
    heldOut.map(({ text }) => read(text)),
  );
  expect(scores.replies).toBe(220);
  expect(scores.dangerFound).toBe(replyGoals.dangerFound);
  expect(scores.negativesReached).toBeGreaterThanOrEqual(replyGoals.negativesReached);
  expect(scores.abstained).toBeLessThan(replyGoals.abstainedBelow);
});

test('so they are on the examples, each read by a reader that has not learnt from it', () => {
  const scores = replyScores(examples, crossValidated(examples));
  expect(scores.negativesReached).toBeGreaterThanOrEqual(replyGoals.negativesReached);
  expect(scores.abstained).toBeLessThan(replyGoals.abstainedBelow);
});

test('nothing is learnt from what is held out', () => {
  const learnt = new Set(examples.map(({ text }) => text.trim().toLowerCase()));
  expect(heldOut.filter(({ text }) => learnt.has(text.trim().toLowerCase())).length).toBeLessThan(heldOut.length / 20);
});

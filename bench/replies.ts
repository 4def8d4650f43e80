/** `npm run bench:replies`: how well replies are read, on replies that nothing was tuned on and by cross-validation. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { aligned } from '../cli/aligned.ts';
import { examples } from '../door/reply/examples.ts';
import { readReply } from '../door/reply/read-reply.ts';
import { labels } from '../door/reply/verdict-of.ts';
import {
  crossValidated,
  type LabelledReply,
  readText,
  replyGoals,
  type ReplyScores,
  replyScores,
} from './reply-scores.ts';
import { timings } from './timings.ts';

const folder = new URL('../test/door/reply/', import.meta.url);
const heldOutBytes = readFileSync(new URL('held-out.jsonl', folder));
const heldOut = heldOutBytes
  .toString('utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line) as LabelledReply);
const bodies = JSON.parse(readFileSync(new URL('bodies.json', folder), 'utf8')) as { text: string }[];

const verdicts = ['positive', 'neutral', 'negative', 'question', 'unsure', 'automatic', 'danger'] as const;
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const met = (isMet: boolean): string => (isMet ? 'met' : 'MISSED');

function print(title: string, scores: ReplyScores, isJudged: boolean): void {
  const rows = labels.map((label) => [label, ...verdicts.map((verdict) => scores.matrix[label][verdict] ?? 0)]);
  const { dangerFound, negativesReached, abstained } = scores;
  const goals: [string, string, string, string][] = [
    [
      'negatives to a person or the protocol',
      percent(negativesReached),
      '≥ 95 %',
      met(negativesReached >= replyGoals.negativesReached),
    ],
    ['unsure', percent(abstained), '< 35 %', met(abstained < replyGoals.abstainedBelow)],
    ['negatives decided negative', percent(scores.negativesDecided), '', ''],
    ['decided as a person did', percent(scores.decidedRight), '', ''],
  ];
  if (!Number.isNaN(dangerFound)) {
    goals.unshift(['danger and law found', percent(dangerFound), '100 %', met(dangerFound >= replyGoals.dangerFound)]);
    goals.push(['false alarms of danger', String(scores.falseAlarms), '', '']);
  }
  console.log(`${title}, ${scores.replies} replies\n`);
  console.log(aligned([['a person said', ...verdicts], ...rows]));
  console.log(aligned([['what', 'measured', 'goal', ''], ...goals.map((row) => (isJudged ? row : row.slice(0, 2)))]));
}

console.log(`held-out.jsonl sha256 ${createHash('sha256').update(heldOutBytes).digest('hex')}`);
console.log(`rules and examples ${readText(readReply)('').version}\n`);
print(
  'Held out',
  replyScores(
    heldOut,
    heldOut.map(({ text }) => readText(readReply)(text)),
  ),
  true,
);
print('Examples, ten-fold', replyScores(examples, crossValidated(examples)), false);

let read = 0;
const { ms, ratios } = timings(9, [
  () => {
    for (const { text } of bodies) read += (JSON.parse(JSON.stringify({ text })) as { text: string }).text.length;
  },
  () => {
    for (const { text } of bodies) read += readText(readReply)(text).words.length;
  },
]);
if (read === 0) throw new Error('nothing was read');
const perSecond = (1_000 * bodies.length) / (ms[1] ?? NaN);
console.log(
  `${Math.round(perSecond)} mails read per second; ${Math.round(ratios[1] ?? NaN)} times a JSON copy of the same mail`,
);

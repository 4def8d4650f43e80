import type { Example } from '../door/reply/examples.ts';
import type { Reading, Verdict } from '../door/reply/read-reply.ts';
import { createReader } from '../door/reply/reader.ts';
import { type Label, labels } from '../door/reply/verdict-of.ts';

/** A reply, what a person said it is, and where that was asked whether danger or law is in it. */
export type LabelledReply = Example & { serious?: boolean };

export interface ReplyScores {
  replies: number;
  /** How often each label got each verdict; danger stands for itself. */
  matrix: Readonly<Record<Label, Readonly<Partial<Record<Verdict | 'danger', number>>>>>;
  /** Of what a person called serious, the share read as danger; NaN where nobody was asked. */
  dangerFound: number;
  /** Read as danger and not called serious. */
  falseAlarms: number;
  /** Of the negative ones, the share that goes to a person or the complaint protocol. */
  negativesReached: number;
  /** Of the negative ones, the share with the verdict negative. */
  negativesDecided: number;
  /** Of all, the share of unsure ones. */
  abstained: number;
  /** Of what was decided and no danger, the share that a person decided so; an automatic answer counts as neutral. */
  decidedRight: number;
}

export const replyGoals = { dangerFound: 1, negativesReached: 0.95, abstainedBelow: 0.35 } as const;

export type Read = (text: string) => Reading;

export const readText =
  (reader: ReturnType<typeof createReader>): Read =>
  (text) =>
    reader({ subject: '', from: '', text, headers: [] });

/** How well readings agree with what a person said. */
export function replyScores(replies: readonly LabelledReply[], readings: readonly Reading[]): ReplyScores {
  const pairs = replies.flatMap((reply, n) => (readings[n] ? [{ reply, reading: readings[n] }] : []));
  const negatives = pairs.filter(({ reply }) => reply.label === 'negative');
  const serious = pairs.filter(({ reply }) => reply.serious === true);
  const decided = pairs.filter(({ reading }) => !reading.danger && reading.verdict !== 'unsure');
  const kind = ({ danger, verdict }: Reading): Verdict | 'danger' => (danger ? 'danger' : verdict);
  const matrix = Object.fromEntries(
    labels.map((label) => {
      const row: Partial<Record<Verdict | 'danger', number>> = {};
      for (const { reply, reading } of pairs)
        if (reply.label === label) row[kind(reading)] = (row[kind(reading)] ?? 0) + 1;
      return [label, row];
    }),
  ) as Record<Label, Partial<Record<Verdict | 'danger', number>>>;
  return {
    replies: pairs.length,
    matrix,
    dangerFound: share(serious, ({ reading }) => reading.danger),
    falseAlarms: pairs.filter(({ reply, reading }) => reading.danger && reply.serious === false).length,
    negativesReached: share(negatives, ({ reading }) => reachesAPerson(reading)),
    negativesDecided: share(negatives, ({ reading }) => reading.verdict === 'negative'),
    abstained: share(pairs, ({ reading }) => reading.verdict === 'unsure'),
    decidedRight: share(decided, ({ reply, reading }) => meant(reading.verdict) === reply.label),
  };
}

/** Each tenth read by a reader that has not learnt from it. The rules it does not unlearn: people wrote them. */
export function crossValidated(examples: readonly Example[], folds = 10): Reading[] {
  const read = Array.from({ length: folds }, (_, fold) =>
    readText(createReader(examples.filter((_example, n) => n % folds !== fold))),
  );
  return examples.flatMap(({ text }, n) => read[n % folds]?.(text) ?? []);
}

const reachesAPerson = ({ danger, verdict }: Reading): boolean =>
  danger || verdict === 'negative' || verdict === 'question' || verdict === 'unsure';

const meant = (verdict: Verdict): Verdict => (verdict === 'automatic' ? 'neutral' : verdict);

const share = <T>(all: readonly T[], holds: (one: T) => boolean): number => all.filter(holds).length / all.length;

import type { Instant } from '../calendar.ts';
import type { Verdict } from './facts.ts';
import type { History, Reply } from './history.ts';

/** What a reply is taken for: what its words seemed to say, and what a person said since, which rules. */
export interface ReplyVerdict {
  machine: Verdict;
  rules: Verdict;
  /** Since when that is so. */
  at: Instant;
  recordedAt: Instant;
  readAt?: Instant;
}

export function verdictOf(
  { read }: Pick<History, 'read'>,
  { replyId, verdict, happenedAt, recordedAt }: Reply,
): ReplyVerdict {
  const person = read.get(replyId);
  if (!person) return { machine: verdict, rules: verdict, at: happenedAt, recordedAt };
  const same = person.verdict === verdict;
  return {
    machine: verdict,
    rules: person.verdict,
    at: same ? happenedAt : person.happenedAt,
    recordedAt: same ? recordedAt : person.recordedAt,
    readAt: person.happenedAt,
  };
}

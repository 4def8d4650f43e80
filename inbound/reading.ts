import type { Severity } from '../domain/complaint/protocol.ts';
import type { Verdict } from '../domain/customer/facts.ts';
import type { Topic } from '../domain/customer/touchpoints.ts';
import type { ReplyRequest } from '../store/replies.ts';

/** A reply before it is read. */
export interface IncomingReply {
  subject: string;
  from: string;
  text: string;
  headers: readonly { name: string; value: string }[];
}

/** What a reply says and asks. */
export interface Reading {
  /** The writer's own words, quotes and signature taken off. */
  words: string;
  verdict: Verdict;
  /** Words of danger or of law: always a person, whatever else it says. */
  danger: boolean;
  severity: Severity;
  requests: readonly ReplyRequest[];
  /** Of an opt-out. */
  optOutTopic: Topic | 'all' | undefined;
  /** Which rule decided. */
  rule: string;
  version: string;
  confidence: number;
}

export type ReadReply = (reply: IncomingReply) => Reading;

/** Reads nothing: a person reads every reply. For where no reader is at hand. */
export const leaveToAPerson: ReadReply = ({ text }) => ({
  ...{ words: text.trim(), verdict: 'unsure', danger: false, severity: 'minor', requests: [], optOutTopic: undefined },
  ...{ rule: 'not read', version: 'none', confidence: 0 },
});

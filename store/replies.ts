import type { Connection } from 'mongoose';
import type { Instant } from '../domain/calendar.ts';
import type { Severity } from '../domain/complaint/protocol.ts';
import type { HumanVerdict, Verdict } from '../domain/customer/facts.ts';
import type { Topic } from '../domain/customer/touchpoints.ts';
import { collection, insertOnce } from './schema.ts';

/** A mail somebody wrote us: whose it is, what it says, and what it was taken for. */
export interface Reply {
  /** The reply's id. */
  _id: string;
  /** A customer's or partner's id, or the bureau's where we do not know who wrote. */
  subject: string;
  receivedAt: Instant;
  from: string;
  title: string;
  words: string;
  attachments: number;
  verdict: Verdict;
  rule: string;
  version: string;
  confidence: number;
  severity: Severity;
  danger: boolean;
  requests: ReplyRequest[];
  optOutTopic?: Topic | 'all';
  /** The step it answers, and of which project. */
  key?: string;
  projectId?: string;
  /** The letter it answers. */
  sendKey?: string;
  /** What a person says it is. */
  read?: { verdict: HumanVerdict; by: string; at: Instant };
}

export type ReplyRequest = 'opt-out' | 'access' | 'erasure';

/** What a person said of a reply that a machine had read: from these the machine learns. */
export interface ReplyExample {
  _id: string;
  replyId: string;
  words: string;
  machine: Verdict;
  rule: string;
  version: string;
  verdict: HumanVerdict;
  by: string;
  at: Instant;
}

export interface ReplyFilter {
  verdict?: Verdict;
  /** Only those no person has read, of those a person should: automatic ones are not among them. */
  unread?: boolean;
  /** Of any of these. */
  subjects?: readonly string[];
}

export interface Replies {
  insert(reply: Reply): Promise<boolean>;
  find(id: string): Promise<Reply | undefined>;
  /** Newest first. */
  list(filter: ReplyFilter, limit: number): Promise<Reply[]>;
  /** A person says what it is, and keeps it as an example to learn from. The latest word rules. */
  correct(id: string, read: NonNullable<Reply['read']>, example: ReplyExample): Promise<void>;
  /** A person says whose it is. */
  attribute(id: string, subject: string): Promise<void>;
  examples(limit: number): Promise<ReplyExample[]>;
}

const text = { type: String };
const required = { type: String, required: true };
/** There may be no words at all. */
const words = { type: String, default: '' };

export function createReplies(connection: Connection): Replies {
  const replies = collection<Reply>(
    connection,
    'replies',
    {
      ...{ subject: required, receivedAt: required, from: required, title: words, words, attachments: Number },
      ...{ verdict: required, rule: required, version: required, confidence: Number, severity: required },
      ...{ danger: Boolean, requests: { type: [String], default: [] }, optOutTopic: text },
      ...{ key: text, projectId: text, sendKey: text },
      read: { type: { verdict: required, by: required, at: required }, _id: false },
    },
    [{ receivedAt: -1 }, { subject: 1, receivedAt: -1 }],
  );
  const examples = collection<ReplyExample>(
    connection,
    'reply_examples',
    {
      ...{ replyId: required, words, machine: required, rule: required, version: required },
      ...{ verdict: required, by: required, at: required },
    },
    [{ at: 1 }],
  );
  return {
    insert: (reply) => insertOnce(replies, reply),
    find: async (id) => (await replies.findById(id).lean().exec()) ?? undefined,
    list: ({ verdict, unread, subjects }, limit) =>
      replies
        .find({
          ...(verdict !== undefined && { verdict }),
          ...(subjects !== undefined && { subject: { $in: [...subjects] } }),
          ...(unread === true && {
            read: { $exists: false },
            ...(verdict === undefined && { verdict: { $ne: 'automatic' } }),
          }),
        })
        .sort({ receivedAt: -1 })
        .limit(limit)
        .lean()
        .exec(),
    async correct(id, read, example) {
      await insertOnce(examples, example);
      await replies.updateOne({ _id: id }, { $set: { read } });
    },
    async attribute(id, subject) {
      await replies.updateOne({ _id: id }, { $set: { subject } });
    },
    examples: (limit) => examples.find().sort({ at: 1 }).limit(limit).lean().exec(),
  };
}

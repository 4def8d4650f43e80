import type { Connection } from 'mongoose';
import type { Instant } from '../domain/calendar.ts';
import type { Category } from '../domain/step.ts';
import { collection, insertOnce } from './schema.ts';

export interface MailClaim {
  /** The send key. */
  _id: string;
  /** The same key as the provider has it in the mail's metadata. */
  skey: string;
  /** Opaque id. */
  subject: string;
  tag: string;
  /** Part of the address an answer comes to. */
  replyToken?: string | undefined;
  category: Category;
  topic: string | null;
  /** When the last sending was claimed, by the real clock. */
  claimedAt: Instant;
  /** More than one: sent again after an uncertain outcome, so there may be a double. */
  sendings: number;
  /** Searches made for the last sending. */
  searches: number;
}

/** What is known of one letter; never its address or its words. */
export type Mail = MailClaim &
  (
    | { state: 'claimed' }
    | { state: 'uncertain'; uncertainSince: Instant }
    /** `deliveredAt`: when the recipient's mail server took it, where it told. */
    | { state: 'sent'; messageId: string; settledAt: Instant; deliveredAt?: Instant | undefined }
    | { state: 'not-sent'; why: string; settledAt: Instant }
    | { state: 'unknown'; settledAt: Instant }
  );

export interface MailCounts {
  /** Being searched for now. */
  uncertain: number;
  /** On the list "outcome unknown". */
  unknown: number;
  /** Letters that were sent again, each perhaps a double. */
  sentAgain: number;
}

export interface Mails {
  find(key: string): Promise<Mail | undefined>;
  /** The letter a webhook is about, by the provider's metadata. */
  bySkey(skey: string): Promise<Mail | undefined>;
  /** The letter that is answered: by the address the answer came to, or by the provider's id of the letter. */
  byReplyToken(token: string): Promise<Mail | undefined>;
  byMessageId(messageId: string): Promise<Mail | undefined>;
  withState(state: Mail['state'], limit: number): Promise<Mail[]>;
  /** False when the letter has a claim already. */
  claim(mail: Mail): Promise<boolean>;
  /** Moves a letter on, provided nobody else did since it was read: of two attempts one wins. */
  advance(read: Mail, next: Mail): Promise<boolean>;
  /** Records how a sending ended, also where somebody doubted it meanwhile, unless it is settled. */
  close(sending: Mail, end: Mail): Promise<boolean>;
  /** Takes a claim back: its sending surely did not happen, and the letter is as if never tried. */
  release(sending: Mail): Promise<void>;
  /** The provider has it. That is certain, whatever was thought before. */
  confirm(sent: Mail & { state: 'sent' }): Promise<void>;
  /** Says what a person found out of a letter on the list "outcome unknown"; false where it is not on it. */
  settle(end: Mail & { state: 'sent' | 'not-sent' }): Promise<boolean>;
  /** The first word of its delivery stands. */
  markDelivered(key: string, at: Instant): Promise<void>;
  /** Letters that went out since an instant of the real clock. */
  sentSince(since: Instant): Promise<number>;
  counts(): Promise<MailCounts>;
}

/** The union as the database sees it. */
interface MailDocument extends MailClaim {
  state: Mail['state'];
  uncertainSince?: Instant;
  settledAt?: Instant;
  messageId?: string;
  why?: string;
  deliveredAt?: Instant | undefined;
}

const text = { type: String };
const required = { type: String, required: true };

export function createMails(connection: Connection): Mails {
  const mails = collection<MailDocument>(
    connection,
    'mails',
    {
      ...{ skey: required, subject: required, tag: required, category: required, topic: text, replyToken: text },
      ...{ state: required, claimedAt: required, sendings: Number, searches: Number },
      ...{ uncertainSince: text, settledAt: text, messageId: text, why: text, deliveredAt: text },
    },
    [{ skey: 1 }, { replyToken: 1 }, { messageId: 1 }, { state: 1, claimedAt: 1 }, { settledAt: 1 }, { sendings: 1 }],
  );
  const open = (sending: Mail) => ({
    _id: sending._id,
    sendings: sending.sendings,
    state: { $in: ['claimed', 'uncertain'] as Mail['state'][] },
  });
  const notYetSent = { $in: ['claimed', 'uncertain', 'not-sent', 'unknown'] as Mail['state'][] };

  return {
    find: async (key) => ((await mails.findById(key).lean().exec()) as Mail | null) ?? undefined,
    bySkey: async (skey) => ((await mails.findOne({ skey }).lean().exec()) as Mail | null) ?? undefined,
    byReplyToken: async (replyToken) =>
      ((await mails.findOne({ replyToken }).lean().exec()) as Mail | null) ?? undefined,
    byMessageId: async (messageId) => ((await mails.findOne({ messageId }).lean().exec()) as Mail | null) ?? undefined,
    withState: async (state, limit) =>
      (await mails.find({ state }).sort({ claimedAt: 1 }).limit(limit).lean().exec()) as Mail[],
    claim: (mail) => insertOnce(mails, mail),
    async advance({ _id, state, sendings, searches }, next) {
      const result = await mails.replaceOne({ _id, state, sendings, searches }, next);
      return result.modifiedCount === 1;
    },
    async close(sending, end) {
      const result = await mails.replaceOne(open(sending), end);
      return result.modifiedCount === 1;
    },
    async release(sending) {
      await mails.deleteOne(open(sending));
    },
    async confirm(sent) {
      await mails.replaceOne({ _id: sent._id, state: notYetSent }, sent);
    },
    async settle(end) {
      const result = await mails.replaceOne({ _id: end._id, state: 'unknown' }, end);
      return result.modifiedCount === 1;
    },
    async markDelivered(key, at) {
      await mails.updateOne(
        { _id: key, state: 'sent', deliveredAt: { $exists: false } },
        { $set: { deliveredAt: at } },
      );
    },
    sentSince: (since) => mails.countDocuments({ state: 'sent', settledAt: { $gte: since } }).exec(),
    async counts() {
      const [uncertain, unknown, sentAgain] = await Promise.all([
        mails.countDocuments({ state: 'uncertain' }),
        mails.countDocuments({ state: 'unknown' }),
        mails.countDocuments({ sendings: { $gt: 1 } }),
      ]);
      return { uncertain, unknown, sentAgain };
    },
  };
}

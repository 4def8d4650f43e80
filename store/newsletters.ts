import type { Connection } from 'mongoose';
import type { Instant } from '../domain/calendar.ts';
import type { Audience } from '../domain/context.ts';
import { collection, insertOnce } from './schema.ts';

/** What a newsletter says, as somebody wrote it. */
export interface NewsletterContent {
  title: string;
  markdown: string;
  /** 'YYYY-MM-DD' */
  on: string;
  audience: Audience;
}

/** A newsletter as it was at one time; every version is kept, the latest stands. */
export interface NewsletterVersion extends NewsletterContent {
  /** Newsletter and version: '2027-03#2'. */
  _id: string;
  newsletterId: string;
  version: number;
  at: Instant;
  by: string;
}

export interface Newsletters {
  /** False where another version took that number. */
  insert(version: NewsletterVersion): Promise<boolean>;
  latest(newsletterId: string): Promise<NewsletterVersion | undefined>;
  /** Of each the latest, by day, newest first. */
  list(): Promise<NewsletterVersion[]>;
}

const text = { type: String, required: true };

export function createNewsletters(connection: Connection): Newsletters {
  const versions = collection<NewsletterVersion>(
    connection,
    'newsletters',
    {
      ...{ newsletterId: text, title: text, markdown: text, on: text, audience: text, at: text, by: text },
      version: { type: Number, required: true },
    },
    [{ newsletterId: 1, version: -1 }],
  );
  return {
    insert: (version) => insertOnce(versions, version),
    latest: async (newsletterId) =>
      (await versions.findOne({ newsletterId }).sort({ version: -1 }).lean().exec()) ?? undefined,
    async list() {
      const all = await versions.find().sort({ version: 1 }).lean().exec();
      const latest = [...new Map(all.map((one) => [one.newsletterId, one])).values()];
      return latest.sort((a, b) => (a.on > b.on ? -1 : a.on < b.on ? 1 : a._id < b._id ? -1 : 1));
    },
  };
}

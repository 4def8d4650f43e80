import type { Connection } from 'mongoose';
import type { AnnouncementKind } from '../domain/bureau/announcement.ts';
import type { Instant } from '../domain/calendar.ts';
import { collection, insertOnce } from './schema.ts';

/** What an announcement says, as somebody wrote it. Days: 'YYYY-MM-DD'. */
export interface AnnouncementContent {
  kind: AnnouncementKind;
  title: string;
  markdown: string;
  on: string;
  /** Of a promotion: its last day, and the last day to join. */
  until?: string;
  joinBy?: string;
}

/** An announcement as it was at one time; every version is kept, the latest stands. */
export interface AnnouncementVersion extends AnnouncementContent {
  /** Announcement and version: 'voorjaar-2027#2'. */
  _id: string;
  announcementId: string;
  version: number;
  at: Instant;
  by: string;
}

export interface Announcements {
  /** False where another version took that number. */
  insert(version: AnnouncementVersion): Promise<boolean>;
  latest(announcementId: string): Promise<AnnouncementVersion | undefined>;
  /** Of each the latest, by day, newest first. */
  list(): Promise<AnnouncementVersion[]>;
}

const text = { type: String };
const required = { type: String, required: true };

export function createAnnouncements(connection: Connection): Announcements {
  const versions = collection<AnnouncementVersion>(
    connection,
    'announcements',
    {
      ...{ announcementId: required, kind: required, title: required, markdown: required, on: required },
      ...{ until: text, joinBy: text, at: required, by: required, version: { type: Number, required: true } },
    },
    [{ announcementId: 1, version: -1 }],
  );
  return {
    insert: (version) => insertOnce(versions, version),
    latest: async (announcementId) =>
      (await versions.findOne({ announcementId }).sort({ version: -1 }).lean().exec()) ?? undefined,
    async list() {
      const all = await versions.find().sort({ version: 1 }).lean().exec();
      const latest = [...new Map(all.map((one) => [one.announcementId, one])).values()];
      return latest.sort((a, b) => (a.on > b.on ? -1 : a.on < b.on ? 1 : a._id < b._id ? -1 : 1));
    },
  };
}

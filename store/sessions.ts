import type { Connection } from 'mongoose';
import type { Instant } from '../domain/calendar.ts';
import { collection, insertOnce } from './schema.ts';

/** A session for a group of affiliates, as somebody planned it. */
export interface Session {
  _id: string;
  title: string;
  /** What it is about, where, and how to come in. */
  words: string;
  startsAt: Instant;
  by: string;
  at: Instant;
}

export interface Sessions {
  insert(session: Session): Promise<boolean>;
  find(id: string): Promise<Session | undefined>;
  /** By their moment, the last one first. */
  list(): Promise<Session[]>;
}

const text = { type: String, required: true };

export function createSessions(connection: Connection): Sessions {
  const sessions = collection<Session>(connection, 'affiliate_sessions', {
    ...{ title: text, words: text, startsAt: text, by: text, at: text },
  });
  return {
    insert: (session) => insertOnce(sessions, session),
    find: async (id) => (await sessions.findById(id).lean().exec()) ?? undefined,
    list: () => sessions.find().sort({ startsAt: -1 }).lean().exec(),
  };
}

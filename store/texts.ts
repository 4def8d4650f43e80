import type { Connection } from 'mongoose';
import type { Instant } from '../domain/calendar.ts';
import { collection, insertOnce } from './schema.ts';

/** Free text (a reason, a note), stored first and referred to by id, so that no fact and no workflow holds it. */
export interface Text {
  _id: string;
  subject: string;
  at: Instant;
  words: string;
}

export interface Texts {
  insert(text: Text): Promise<boolean>;
  findMany(ids: readonly string[]): Promise<Text[]>;
}

export function createTexts(connection: Connection): Texts {
  const texts = collection<Text>(connection, 'texts', {
    subject: String,
    at: String,
    words: { type: String, required: true },
  });
  return {
    insert: (text) => insertOnce(texts, text),
    findMany: (ids) =>
      texts
        .find({ _id: { $in: [...ids] } })
        .lean()
        .exec(),
  };
}

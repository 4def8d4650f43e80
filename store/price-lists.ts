import type { Connection } from 'mongoose';
import type { Instant } from '../domain/calendar.ts';
import { collection, insertOnce } from './schema.ts';

export interface PriceLine {
  /** 'Berekening dakkapel' */
  name: string;
  /** From this price on: integer euro cents, ex VAT. */
  fromCents: number;
}

/** What we ask for our work as it was at one time; every version is kept, the latest stands. */
export interface PriceList {
  /** 'price-list#2' */
  _id: string;
  version: number;
  lines: readonly PriceLine[];
  at: Instant;
  by: string;
}

export interface PriceLists {
  /** False where another version took that number. */
  insert(list: PriceList): Promise<boolean>;
  latest(): Promise<PriceList | undefined>;
}

const text = { type: String, required: true };
const number = { type: Number, required: true };

export function createPriceLists(connection: Connection): PriceLists {
  const lists = collection<PriceList>(
    connection,
    'price_lists',
    { version: number, at: text, by: text, lines: [{ name: text, fromCents: number, _id: false }] },
    [{ version: -1 }],
  );
  return {
    insert: (list) => insertOnce(lists, list),
    latest: async () => (await lists.findOne().sort({ version: -1 }).lean().exec()) ?? undefined,
  };
}

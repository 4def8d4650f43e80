import type { Connection } from 'mongoose';
import { collection, insertOnce } from './schema.ts';

/** Somebody opened a customer's shared link. Of whom, from where and with what nothing is kept. */
interface LinkOpen {
  /** Customer, day and number: what is opened at once by two is counted for both. */
  _id: string;
  customerId: string;
  /** 'YYYY-MM-DD', on the clock of Amsterdam. */
  day: string;
}

export interface LinkOpens {
  /** Counts one opening; past the most of a day none is. */
  count(customerId: string, day: string): Promise<void>;
  /** How often the links of a customer, and of who was found to be the same, were opened. */
  ofCustomers(customerIds: readonly string[]): Promise<number>;
}

/** More on one day is no circle of friends but a program; it may not fill the database. */
const mostOfADay = 500;

export function createLinkOpens(connection: Connection): LinkOpens {
  const opens = collection<LinkOpen>(
    connection,
    'link_opens',
    { customerId: { type: String, required: true }, day: { type: String, required: true } },
    [{ customerId: 1, day: 1 }],
  );
  return {
    async count(customerId, day) {
      const before = await opens.countDocuments({ customerId, day });
      for (let nth = before + 1; nth <= mostOfADay; nth++)
        if (await insertOnce(opens, { _id: `${customerId}|${day}|${nth}`, customerId, day })) return;
    },
    async ofCustomers(customerIds) {
      const counts = await Promise.all(customerIds.map((customerId) => opens.countDocuments({ customerId }).exec()));
      return counts.reduce((sum, count) => sum + count, 0);
    },
  };
}

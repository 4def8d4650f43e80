import type { Connection } from 'mongoose';
import { dayOf, type Instant, isoDate } from '../domain/calendar.ts';
import { collection } from './schema.ts';

/** Somebody followed a partner's link. Of whom, from where and with what nothing is kept. */
export interface Click {
  /** Random: the visitor's browser keeps it, and nothing else. */
  _id: string;
  partnerId: string;
  code: string;
  campaign?: string;
  at: Instant;
  /** The page of our own site he was led to. */
  target: string;
}

/** Clicks of one day ('YYYY-MM-DD', on the clock of Amsterdam) by one link, for one campaign. */
export interface ClicksOfDay {
  on: string;
  code: string;
  campaign?: string;
  count: number;
}

export interface Clicks {
  /** Those that are there already are left as they are. */
  insertMany(clicks: readonly Click[]): Promise<void>;
  /** In order of happening; ids nobody knows are left out. */
  find(ids: readonly string[]): Promise<Click[]>;
  /** Of a partner since an instant, by day and link. */
  perDay(partnerId: string, since: Instant): Promise<ClicksOfDay[]>;
  /** How many each partner had from an instant until before another; who had none is left out. */
  countBetween(from: Instant, until: Instant): Promise<Map<string, number>>;
}

const text = { type: String };
const required = { type: String, required: true };
const duplicate = 11_000;

export function createClicks(connection: Connection): Clicks {
  const clicks = collection<Click>(
    connection,
    'clicks',
    { partnerId: required, code: required, campaign: text, at: required, target: required },
    [{ partnerId: 1, at: 1 }, { at: 1 }],
  );
  return {
    async insertMany(batch) {
      if (batch.length === 0) return;
      try {
        await clicks.collection.insertMany([...batch] as never[], { ordered: false });
      } catch (error) {
        const failures = (error as { writeErrors?: readonly { code?: number }[] }).writeErrors ?? [];
        if (failures.length === 0 || failures.some(({ code }) => code !== duplicate)) throw error;
      }
    },
    async find(ids) {
      const found = await clicks
        .find({ _id: { $in: [...ids] } })
        .lean()
        .exec();
      return found.sort((a, b) => (a.at === b.at ? (a._id < b._id ? -1 : 1) : a.at < b.at ? -1 : 1));
    },
    async perDay(partnerId, since) {
      const days = new Map<string, ClicksOfDay>();
      const rows = clicks.find({ partnerId, at: { $gte: since } }, { at: 1, code: 1, campaign: 1 }).sort({ at: 1 });
      for await (const { at, code, campaign } of rows.lean().cursor()) {
        const on = isoDate(dayOf(at));
        const key = `${on}|${code}|${campaign ?? ''}`;
        const before = days.get(key)?.count ?? 0;
        days.set(key, { on, code, ...(campaign !== undefined && { campaign }), count: before + 1 });
      }
      return [...days.values()];
    },
    async countBetween(from, until) {
      const counts = new Map<string, number>();
      const rows = clicks.find({ at: { $gte: from, $lt: until } }, { partnerId: 1, _id: 0 });
      for await (const { partnerId } of rows.lean().cursor()) counts.set(partnerId, (counts.get(partnerId) ?? 0) + 1);
      return counts;
    },
  };
}

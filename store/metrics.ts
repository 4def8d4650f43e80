import { type Connection, Schema } from 'mongoose';
import type { Instant } from '../domain/calendar.ts';
import type { Rollup } from '../domain/metrics/metrics.ts';
import type { CustomerSummary } from '../domain/metrics/summary.ts';
import { collection, insertOnce } from './schema.ts';

/** A customer's summary as it was at a roll-up. Derived: all of them may be thrown away and come back at the next one. */
export interface KeptSummary extends CustomerSummary {
  /** The customer's id. */
  _id: string;
  /** The moment of the roll-up that wrote it. */
  asOf: Instant;
}

/** One a day; another roll-up of the same day takes its place. */
export interface KeptRollup extends Rollup {
  /** Its day, '2026-11-26'. */
  _id: string;
  at: Instant;
  /** Of the summaries it was counted from. */
  version: number;
}

export interface Metrics {
  saveSummaries(summaries: readonly KeptSummary[]): Promise<void>;
  /** Those of customers that do not count by themselves any more. */
  removeSummaries(customerIds: readonly string[]): Promise<void>;
  /** What no roll-up since then has written anew. */
  removeSummariesBefore(asOf: Instant): Promise<void>;
  /** Hands over every summary, a batch in memory at a time. */
  eachSummary(onSummary: (summary: CustomerSummary) => void): Promise<void>;
  saveRollup(rollup: KeptRollup): Promise<void>;
  latestRollup(): Promise<KeptRollup | undefined>;
}

const batchSize = 1_000;
const mixed = { type: Schema.Types.Mixed, required: true };
const text = { type: String, required: true };

export function createMetrics(connection: Connection): Metrics {
  const summaries = collection<KeptSummary>(connection, 'customer_metrics', {
    ...{
      asOf: text,
      orders: mixed,
      active: mixed,
      npsAsked: mixed,
      npsAnswers: mixed,
      followed: mixed,
      referred: mixed,
    },
  });
  const rollups = collection<KeptRollup>(connection, 'metrics_rollups', {
    ...{ at: text, version: { type: Number, required: true } },
    ...{ period: mixed, metrics: mixed, cohorts: mixed, retention: mixed },
  });
  return {
    async saveSummaries(all) {
      if (all.length === 0) return;
      const writes = all.map((summary) => ({
        replaceOne: { filter: { _id: summary._id }, replacement: summary, upsert: true },
      }));
      await summaries.bulkWrite(writes, { ordered: false });
    },
    async removeSummaries(customerIds) {
      if (customerIds.length > 0) await summaries.deleteMany({ _id: { $in: [...customerIds] } });
    },
    async removeSummariesBefore(asOf) {
      await summaries.deleteMany({ asOf: { $lt: asOf } });
    },
    async eachSummary(onSummary) {
      for await (const summary of summaries.find().lean().cursor({ batchSize })) onSummary(summary);
    },
    async saveRollup(rollup) {
      if (await insertOnce(rollups, rollup)) return;
      await rollups.replaceOne({ _id: rollup._id, at: { $lte: rollup.at } }, rollup);
    },
    async latestRollup() {
      const [latest] = await rollups.find().sort({ _id: -1 }).limit(1).lean().exec();
      return latest ?? undefined;
    },
  };
}

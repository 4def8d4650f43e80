import type { Connection } from 'mongoose';
import type { Instant } from '../domain/calendar.ts';
import { collection } from './schema.ts';

/** Within which guardrails a creator is free: never copy that is dictated. One a partner, replaced as a whole. */
export interface CreatorBriefing {
  _id: string;
  purpose: string;
  audience: string;
  must: readonly string[];
  mustNot: readonly string[];
  free: readonly string[];
  asOf: Instant;
  by: string;
}

export interface CreatorBriefings {
  find(partnerId: string): Promise<CreatorBriefing | undefined>;
  replace(briefing: CreatorBriefing): Promise<void>;
}

export function createCreatorBriefings(connection: Connection): CreatorBriefings {
  const required = { type: String, required: true };
  const briefings = collection<CreatorBriefing>(connection, 'creator_briefings', {
    ...{ purpose: required, audience: required, asOf: required, by: required },
    ...{ must: [String], mustNot: [String], free: [String] },
  });
  return {
    find: async (id) => ((await briefings.findById(id).lean().exec()) as CreatorBriefing | null) ?? undefined,
    async replace(briefing) {
      await briefings.replaceOne({ _id: briefing._id }, briefing, { upsert: true });
    },
  };
}

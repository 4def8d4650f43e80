import type { Connection } from 'mongoose';
import type { Instant } from '../domain/calendar.ts';
import type { Potential } from '../domain/partner/potential.ts';
import { collection, insertOnce } from './schema.ts';

/** What an estate agent wants to know of a house, and what an engineer found. */
export interface PotentialReport {
  _id: string;
  partnerId: string;
  address: PotentialAddress;
  /** What the agent wrote besides. */
  words?: string;
  askedAt: Instant;
  /** Absent: not looked into yet. */
  found?: Potential & { at: Instant; by: string };
}

export interface PotentialAddress {
  street: string;
  houseNumber: string;
  postcode: string;
  city: string;
}

export interface PotentialReports {
  find(id: string): Promise<PotentialReport | undefined>;
  /** Those of a partner, the newest first. */
  ofPartner(partnerId: string): Promise<PotentialReport[]>;
  /** False where it was asked before. */
  insert(report: PotentialReport): Promise<boolean>;
  /** With what was found. */
  replace(report: PotentialReport): Promise<void>;
}

const text = { type: String };
const required = { type: String, required: true };

export function createPotentialReports(connection: Connection): PotentialReports {
  const reports = collection<PotentialReport>(
    connection,
    'potential_reports',
    {
      ...{ partnerId: required, askedAt: required, words: text },
      address: { type: { street: text, houseNumber: text, postcode: text, city: text }, _id: false, required: true },
      found: {
        type: {
          ...{ possible: text, structure: text, fromCents: Number, toCents: Number, permit: text, advice: text },
          ...{ at: text, by: text },
        },
        _id: false,
      },
    },
    [{ partnerId: 1 }],
  );
  return {
    find: async (id) => ((await reports.findById(id).lean().exec()) as PotentialReport | null) ?? undefined,
    async ofPartner(partnerId) {
      const found = (await reports.find({ partnerId }).lean().exec()) as unknown as PotentialReport[];
      return found.sort((a, b) => (a.askedAt > b.askedAt ? -1 : 1));
    },
    insert: (report) => insertOnce(reports, report),
    async replace(report) {
      await reports.replaceOne({ _id: report._id }, report);
    },
  };
}

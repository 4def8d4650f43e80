import type { Connection } from 'mongoose';
import type { Instant } from '../domain/calendar.ts';
import type { PreferredChannel } from '../domain/partner/channels.ts';
import type { PartnerKind } from '../domain/partner/kinds.ts';
import { collection, insertOnce } from './schema.ts';

/** Who a partner is and how to reach him, apart from the facts: the only place of a partner's names and addresses. */
export interface Partner {
  _id: string;
  /** By which the order system knows him. */
  externalId?: string;
  kind: PartnerKind;
  /** Of the company, the blog or the channel. */
  name: string;
  /** Whom we write to. */
  contactName: string;
  email: string;
  phone?: string;
  website?: string;
  preferredChannel: PreferredChannel;
  /** Others of the same company. */
  contacts: readonly PartnerContact[];
  /** The data are those of this moment. */
  asOf: Instant;
}

export interface PartnerContact {
  name: string;
  role?: string | undefined;
  email?: string | undefined;
  phone?: string | undefined;
}

export interface Partners {
  find(id: string): Promise<Partner | undefined>;
  findMany(ids: readonly string[]): Promise<Partner[]>;
  /** By our own id, or the order system's. */
  byReference(reference: string): Promise<Partner | undefined>;
  /** Who is written to there, or has somebody who is. */
  withEmail(email: string): Promise<Partner[]>;
  insert(partner: Partner): Promise<boolean>;
  /** Replaces what is known of him. */
  replace(partner: Partner): Promise<void>;
  list(filter: { kind?: PartnerKind }, limit: number): Promise<Partner[]>;
}

const text = { type: String };
const required = { type: String, required: true };

export function createPartners(connection: Connection): Partners {
  const partners = collection<Partner>(
    connection,
    'partners',
    {
      ...{ externalId: text, kind: required, name: required, contactName: required, email: required, phone: text },
      ...{ website: text, preferredChannel: required, asOf: required },
      contacts: [{ name: required, role: text, email: text, phone: text, _id: false }],
    },
    [{ email: 1 }, { 'contacts.email': 1 }, { externalId: 1 }, { kind: 1 }],
  );
  const find = async (id: string): Promise<Partner | undefined> =>
    ((await partners.findById(id).lean().exec()) as Partner | null) ?? undefined;
  const all = async (filter: Record<string, unknown>, limit = 0): Promise<Partner[]> =>
    await partners.find(filter).sort({ _id: 1 }).limit(limit).lean().exec();
  return {
    find,
    findMany: (ids) => all({ _id: { $in: [...ids] } }),
    byReference: async (reference) => (await find(reference)) ?? (await all({ externalId: reference }, 1))[0],
    withEmail: (email) => all({ $or: [{ email }, { 'contacts.email': email }] }),
    insert: (partner) => insertOnce(partners, partner),
    async replace(partner) {
      await partners.replaceOne({ _id: partner._id }, partner);
    },
    list: (filter, limit) => all(filter, limit),
  };
}

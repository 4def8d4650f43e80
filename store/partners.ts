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
  /** Replaces what is known of him, and keeps what it was. */
  correct(partner: Partner, change: { at: Instant; by: string }): Promise<void>;
  list(filter: { kind?: PartnerKind }, limit: number): Promise<Partner[]>;
  /** By part of a name, of the company or of whom we write to, and by address. */
  search(criteria: PartnerCriteria, limit: number): Promise<Partner[]>;
  /** What was corrected, oldest first. */
  contactLog(id: string): Promise<PartnerChange[]>;
}

export interface PartnerCriteria {
  kind?: PartnerKind | undefined;
  externalId?: string | undefined;
  email?: string | undefined;
  name?: string | undefined;
}

/** Who corrected what is known of a partner, when, and what it was before. */
export interface PartnerChange {
  _id: string;
  partnerId: string;
  at: Instant;
  by: string;
  fields: string[];
  before: Pick<Partner, Correctable>;
}

const correctable = ['name', 'contactName', 'email', 'phone', 'website', 'preferredChannel', 'contacts'] as const;
type Correctable = (typeof correctable)[number];

const text = { type: String };
const required = { type: String, required: true };

export function createPartners(connection: Connection): Partners {
  const known = {
    ...{ name: required, contactName: required, email: required, phone: text, website: text },
    preferredChannel: required,
    contacts: [{ name: required, role: text, email: text, phone: text, _id: false }],
  };
  const partners = collection<Partner>(
    connection,
    'partners',
    { externalId: text, kind: required, ...known, asOf: required },
    [{ email: 1 }, { 'contacts.email': 1 }, { externalId: 1 }, { kind: 1 }],
  );
  const changes = collection<PartnerChange>(
    connection,
    'partner_changes',
    { partnerId: text, at: text, by: text, fields: [String], before: { type: known, _id: false } },
    [{ partnerId: 1 }],
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
    async correct(partner, { at, by }) {
      const old = await find(partner._id);
      if (!old) return;
      const fields = correctable.filter((field) => JSON.stringify(old[field]) !== JSON.stringify(partner[field]));
      if (fields.length === 0) return;
      const { _id: partnerId, externalId: _, kind: __, asOf: ___, ...before } = old;
      await insertOnce(changes, { _id: `${partnerId}|${at}`, partnerId, at, by, fields: [...fields], before });
      await partners.replaceOne({ _id: partnerId }, { ...partner, asOf: at });
    },
    list: (filter, limit) => all(filter, limit),
    search: ({ kind, externalId, email, name }, limit) =>
      all(
        {
          ...(kind !== undefined && { kind }),
          ...(externalId !== undefined && { externalId }),
          ...(email !== undefined && { $or: [{ email }, { 'contacts.email': email }] }),
          ...(name !== undefined && { $and: [{ $or: [partOf('name', name), partOf('contactName', name)] }] }),
        },
        limit,
      ),
    contactLog: (id) => changes.find({ partnerId: id }).sort({ at: 1 }).lean().exec(),
  };
}

const partOf = (field: string, words: string) => ({ [field]: { $regex: escapeRegex(words), $options: 'i' } });

const escapeRegex = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

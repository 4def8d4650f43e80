import type { Connection } from 'mongoose';
import type { Instant } from '../domain/calendar.ts';
import { collection, insertOnce } from './schema.ts';

/** A person's contact data, apart from the facts: the only place of a customer's name and address. */
export interface Customer {
  _id: string;
  externalId?: string;
  name: string;
  email: string;
  phone?: string;
  /** The contact data are those of this moment; an older delivery does not replace them. */
  contactAsOf: Instant;
  /** A person found this customer to be another one. */
  mergedInto?: string;
}

export interface Contact {
  name: string;
  email: string;
  phone?: string;
}

export interface Customers {
  find(id: string): Promise<Customer | undefined>;
  /** Follows merges to the customer that counts; of merges that go round, to the first one met again. */
  current(id: string): Promise<Customer | undefined>;
  /** The customer an identity (a keyed hash of external id, or of e-mail and name) belongs to. */
  byIdentity(identity: string): Promise<string | undefined>;
  /** Claims an identity for a customer; answers whose it is. */
  claimIdentity(identity: string, customerId: string): Promise<string>;
  insert(customer: Customer): Promise<boolean>;
  /** Replaces contact data and keeps a log of what changed, when and by whom. */
  updateContact(id: string, contact: Contact, change: { at: Instant; by: string }): Promise<void>;
  /** Gives a customer who came without one the id the order system knows them by; who has one keeps it. */
  adoptExternalId(id: string, externalId: string): Promise<void>;
  markMerged(id: string, into: string): Promise<void>;
  /** Everybody who counts and has this address: several people may share one. */
  withEmail(email: string): Promise<Customer[]>;
  search(criteria: { email?: string; externalId?: string; name?: string }, limit: number): Promise<Customer[]>;
  contactLog(id: string): Promise<ContactChange[]>;
}

export interface ContactChange {
  _id: string;
  customerId: string;
  at: Instant;
  by: string;
  /** Which fields changed; the old values are kept for the record of processing. */
  fields: string[];
  before: Contact;
}

const text = { type: String };
const contactFields = { name: { type: String, required: true }, email: { type: String, required: true }, phone: text };

export function createCustomers(connection: Connection): Customers {
  const customers = collection<Customer>(
    connection,
    'customers',
    { externalId: text, ...contactFields, contactAsOf: { type: String, required: true }, mergedInto: text },
    [{ email: 1 }, { externalId: 1 }],
  );
  const identities = collection<{ _id: string; customerId: string }>(connection, 'customer_identities', {
    customerId: { type: String, required: true },
  });
  const changes = collection<ContactChange>(
    connection,
    'contact_changes',
    { customerId: text, at: text, by: text, fields: [String], before: { type: contactFields, _id: false } },
    [{ customerId: 1 }],
  );

  const find = async (id: string): Promise<Customer | undefined> =>
    (await customers.findById(id).lean().exec()) ?? undefined;
  const byIdentity = async (identity: string): Promise<string | undefined> =>
    (await identities.findById(identity).lean().exec())?.customerId;

  return {
    find,
    async current(id) {
      const seen = new Set<string>();
      let customer = await find(id);
      while (customer?.mergedInto !== undefined && !seen.has(customer._id)) {
        seen.add(customer._id);
        customer = await find(customer.mergedInto);
      }
      return customer;
    },
    byIdentity,
    async claimIdentity(identity, customerId) {
      return (await insertOnce(identities, { _id: identity, customerId }))
        ? customerId
        : ((await byIdentity(identity)) ?? customerId);
    },
    insert: (customer) => insertOnce(customers, customer),
    async updateContact(id, contact, { at, by }) {
      const old = await find(id);
      if (!old) return;
      const fields = (['name', 'email', 'phone'] as const).filter((field) => old[field] !== contact[field]);
      if (fields.length > 0) {
        const before = { name: old.name, email: old.email, ...(old.phone !== undefined && { phone: old.phone }) };
        await insertOnce(changes, { _id: `${id}|${at}`, customerId: id, at, by, fields, before });
      }
      const { phone: _, ...rest } = old;
      await customers.replaceOne({ _id: id }, { ...rest, ...contact, contactAsOf: at });
    },
    async adoptExternalId(id, externalId) {
      await customers.updateOne({ _id: id, externalId: { $exists: false } }, { $set: { externalId } });
    },
    async markMerged(id, into) {
      await customers.updateOne({ _id: id }, { $set: { mergedInto: into } });
    },
    withEmail: (email) =>
      customers
        .find({ email, mergedInto: { $exists: false } })
        .sort({ _id: 1 })
        .lean()
        .exec(),
    async search({ email, externalId, name }, limit) {
      const filter = {
        ...(email !== undefined && { email: email.toLowerCase() }),
        ...(externalId !== undefined && { externalId }),
        ...(name !== undefined && { name: { $regex: escapeRegex(name), $options: 'i' } }),
      };
      return customers.find(filter).sort({ _id: 1 }).limit(limit).lean().exec();
    },
    contactLog: (id) => changes.find({ customerId: id }).sort({ at: 1 }).lean().exec(),
  };
}

const escapeRegex = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

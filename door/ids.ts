import { createHmac } from 'node:crypto';
import { base32 } from './base32.ts';
import { normalisedEmail, normalisedHouseNumber, normalisedName, normalisedPostcode } from './normalised.ts';

/** Our own opaque ids: keyed hashes of the order system's words, the same in rehearsal and reality (same key). */
export interface Ids {
  /** By the order system's customer id when there is one, else by e-mail and name together. */
  customerId(customer: { externalId?: string | undefined; email: string; name: string }): string;
  /** The second identity of every customer: e-mail and name together. */
  contactHash(email: string, name: string): string;
  /** An address alone: what mail may not go to it stays known when the address itself is erased. */
  addressHash(email: string): string;
  /** By the order system's partner id when there is one, else by kind, e-mail and name together. */
  partnerId(partner: { externalId?: string | undefined; kind: string; email: string; name: string }): string;
  projectId(orderId: string): string;
  engineerId(email: string): string;
  /** Of one correction of an order: its reference, such as a credit note's number. */
  correctionId(orderId: string, reference: string): string;
  /** The same house gives the same id: postcode and house number say all. */
  propertyId(address: { postcode: string; houseNumber: string }): string;
}

/** Of different length where the id stands in step keys that people read (a project) or holds for ever (a contact). */
const lengths = {
  customer: 16,
  partner: 16,
  correction: 12,
  project: 12,
  engineer: 16,
  property: 16,
  contact: 32,
  address: 32,
} as const;

/** The key has at least 32 characters. Never change it or this file: every id would be another. */
export function createIds(key: string): Ids {
  if (key.length < 32) throw new RangeError('the id key has at least 32 characters');
  const hash = (purpose: string, length: number, ...words: readonly string[]): string =>
    base32(
      createHmac('sha256', key)
        .update(JSON.stringify(['nazorg', purpose, ...words]))
        .digest(),
    ).slice(0, length);
  return {
    customerId: ({ externalId, email, name }) =>
      externalId === undefined
        ? `customer-${hash('customer by contact', lengths.customer, normalisedEmail(email), normalisedName(name))}`
        : `customer-${hash('customer by order system', lengths.customer, externalId.trim())}`,
    partnerId: ({ externalId, kind, email, name }) =>
      externalId === undefined
        ? `partner-${hash('partner by contact', lengths.partner, kind, normalisedEmail(email), normalisedName(name))}`
        : `partner-${hash('partner by order system', lengths.partner, externalId.trim())}`,
    contactHash: (email, name) => hash('contact', lengths.contact, normalisedEmail(email), normalisedName(name)),
    addressHash: (email) => hash('address', lengths.address, normalisedEmail(email)),
    projectId: (orderId) => `P${hash('project', lengths.project, orderId.trim())}`,
    correctionId: (orderId, reference) =>
      hash('correction', lengths.correction, orderId.trim(), normalisedName(reference)),
    engineerId: (email) => `engineer-${hash('engineer', lengths.engineer, normalisedEmail(email))}`,
    propertyId({ postcode, houseNumber }) {
      const place = normalisedPostcode(postcode) ?? normalisedName(postcode);
      return `property-${hash('property', lengths.property, place, normalisedHouseNumber(houseNumber))}`;
    },
  };
}

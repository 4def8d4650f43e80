import type { Connection } from 'mongoose';
import type { Instant } from '../domain/calendar.ts';
import { collection, insertOnce } from './schema.ts';

/** What a new customer filled in besides contact data; the rules need only the fact. */
export interface Registration {
  /** That of the fact. */
  _id: string;
  customerId: string;
  at: Instant;
  address?: { street: string; houseNumber: string; postcode: string; city: string };
  /** Opaque id of the address, the same for the same house. */
  propertyId?: string;
  /** Where the customer's own words are kept. */
  wordsId?: string;
}

export interface Registrations {
  insert(registration: Registration): Promise<boolean>;
  /** Those of a customer, and of who was found to be the same. */
  ofCustomers(customerIds: readonly string[]): Promise<Registration[]>;
}

/** A customer registers once: it is also the id of the fact. */
export const registrationId = (customerId: string): string => `${customerId}|registered`;

const text = { type: String, required: true };

export function createRegistrations(connection: Connection): Registrations {
  const registrations = collection<Registration>(connection, 'registrations', {
    ...{ customerId: text, at: text, propertyId: String, wordsId: String },
    address: { type: { street: text, houseNumber: text, postcode: text, city: text }, _id: false, required: false },
  });
  return {
    insert: (registration) => insertOnce(registrations, registration),
    async ofCustomers(customerIds) {
      const found = await Promise.all(
        customerIds.map((id) => registrations.findById(registrationId(id)).lean().exec()),
      );
      return found.filter((one) => one !== null);
    },
  };
}

import type { Connection } from 'mongoose';
import type { Instant } from '../domain/calendar.ts';
import type { PayeeKind, TaxStatus } from '../domain/payee.ts';
import { collection, insertOnce } from './schema.ts';

/** Where a payee's money goes, and how it is taxed. Every change is a version of its own, so nothing is overwritten. */
export interface Payee {
  _id: string;
  payeeId: string;
  version: number;
  kind: PayeeKind;
  /** Whose the account is. */
  name: string;
  /** Sealed: it cannot be read here. */
  iban: string;
  /** The last four characters of it. */
  ending: string;
  bic?: string;
  taxStatus?: TaxStatus;
  vatId?: string;
  address?: PayeeAddress;
  /** That we write the invoices of a business. */
  selfBilling?: { version: string; agreedOn: string };
  at: Instant;
  /** Who recorded it; the customer's own id where it was the customer. */
  by: string;
}

export interface PayeeAddress {
  street: string;
  houseNumber: string;
  postcode: string;
  town: string;
  /** ISO 3166, two letters. */
  country: string;
}

export interface Payees {
  /** The newest version. */
  of(payeeId: string): Promise<Payee | undefined>;
  /** Adds a version; two at once both count, one after the other. */
  save(profile: Omit<Payee, '_id' | 'version'>): Promise<Payee>;
}

const text = { type: String };
const required = { type: String, required: true };

export function createPayees(connection: Connection): Payees {
  const payees = collection<Payee>(
    connection,
    'payees',
    {
      ...{ payeeId: required, kind: required, name: required, iban: required, ending: required },
      ...{ bic: text, taxStatus: text, vatId: text, at: required, by: required },
      version: { type: Number, required: true },
      address: {
        type: { street: text, houseNumber: text, postcode: text, town: text, country: text },
        _id: false,
        required: false,
      },
      selfBilling: { type: { version: text, agreedOn: text }, _id: false, required: false },
    },
    [{ payeeId: 1, version: -1 }],
  );
  const of = async (payeeId: string): Promise<Payee | undefined> =>
    (await payees.findOne({ payeeId }).sort({ version: -1 }).lean().exec()) ?? undefined;
  return {
    of,
    async save(profile) {
      for (;;) {
        const version = ((await of(profile.payeeId))?.version ?? 0) + 1;
        const payee = { ...profile, _id: `${profile.payeeId}|${version}`, version };
        if (await insertOnce(payees, payee)) return payee;
      }
    },
  };
}

import type { Connection } from 'mongoose';
import type { Instant } from '../domain/calendar.ts';
import type { TaxStatus } from '../domain/payee.ts';
import type { BilledLine } from '../domain/self-billed.ts';
import type { PayeeAddress } from './payees.ts';
import { collection, insertOnce } from './schema.ts';

/**
 * An invoice that we wrote for a partner, or for a private person a statement of what was paid. It stands as it was written:
 * a correction is a line of a later one. The number is the `_id`, so that it exists once.
 */
export interface SelfBilledStatement {
  /** 'statement:2027-0001' */
  _id: string;
  year: number;
  nth: number;
  payeeId: string;
  /** The item of the ledger: one payment has one statement. */
  payment: string;
  batchId: string;
  at: Instant;
  lines: readonly BilledLine[];
  netCents: number;
  vatCents: number;
  taxStatus: TaxStatus;
  /** Who the payee was then. */
  name: string;
  ending: string;
  vatId?: string;
  address?: PayeeAddress;
}

export type UnnumberedStatement = Omit<SelfBilledStatement, '_id' | 'year' | 'nth'>;

export interface SelfBilled {
  /** Writes the statement of a payment under the next number of its year; the same payment keeps the number it has. */
  write(year: number, statement: UnnumberedStatement): Promise<SelfBilledStatement>;
  find(id: string): Promise<SelfBilledStatement | undefined>;
  /** The oldest first. */
  of(payeeId: string): Promise<SelfBilledStatement[]>;
}

const text = { type: String };
const required = { type: String, required: true };
const cents = { type: Number, required: true };

export const statementId = (year: number, nth: number): string => `statement:${year}-${String(nth).padStart(4, '0')}`;

export function createSelfBilled(connection: Connection): SelfBilled {
  const statements = collection<SelfBilledStatement>(
    connection,
    'self_billed_statements',
    {
      ...{ year: cents, nth: cents, payeeId: required, payment: required, batchId: required, at: required },
      ...{ netCents: cents, vatCents: cents, taxStatus: required, name: required, ending: required, vatId: text },
      lines: { type: [{ item: required, on: required, projectId: text, baseCents: Number, cents, _id: false }] },
      address: {
        type: { street: text, houseNumber: text, postcode: text, town: text, country: text },
        _id: false,
        required: false,
      },
    },
    [{ payment: 1 }, { payeeId: 1, at: 1 }, { year: 1, nth: -1 }],
  );
  const one = async (found: Promise<SelfBilledStatement | null>): Promise<SelfBilledStatement | undefined> =>
    (await found) ?? undefined;
  return {
    async write(year, statement) {
      for (;;) {
        // The number first, then whether this payment has one: of two at once one is refused by the number.
        const last = await statements.findOne({ year }).sort({ nth: -1 }).lean().exec();
        const known = await statements.findOne({ payment: statement.payment }).lean().exec();
        if (known) return known;
        const nth = (last?.nth ?? 0) + 1;
        const numbered = { ...statement, _id: statementId(year, nth), year, nth };
        if (await insertOnce(statements, numbered)) return numbered;
      }
    },
    find: (id) => one(statements.findById(id).lean().exec()),
    async of(payeeId) {
      const found = await statements.find({ payeeId }).sort({ year: 1, nth: 1 }).lean().exec();
      return found;
    },
  };
}

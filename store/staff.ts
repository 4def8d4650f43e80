import type { Connection } from 'mongoose';
import type { Instant } from '../domain/calendar.ts';
import type { Role } from '../domain/staff.ts';
import { collection, insertOnce } from './schema.ts';

/** Who works here. Names and addresses stand here alone; facts and tasks hold the id. */
export interface Person {
  _id: string;
  name: string;
  email: string;
  role: Role;
  deputyId?: string;
  absences: { from: Instant; until: Instant }[];
  leftAt?: Instant;
}

export interface Staff {
  /** An engineer as a delivery names one: the newest name and address stand, all else is kept. */
  saveEngineer(engineer: Pick<Person, '_id' | 'name' | 'email'>): Promise<void>;
  save(person: Person): Promise<void>;
  find(id: string): Promise<Person | undefined>;
  list(): Promise<Person[]>;
}

const text = { type: String };
const required = { type: String, required: true };

export function createStaff(connection: Connection): Staff {
  const staff = collection<Person>(connection, 'staff', {
    ...{ name: required, email: required, role: required, deputyId: text, leftAt: text },
    absences: { type: [{ from: required, until: required, _id: false }], default: [] },
  });
  return {
    async saveEngineer({ _id, name, email }) {
      if (await insertOnce(staff, { _id, name, email, role: 'engineer', absences: [] })) return;
      await staff.updateOne({ _id }, { $set: { name, email } });
    },
    async save(person) {
      if (await insertOnce(staff, person)) return;
      await staff.replaceOne({ _id: person._id }, person);
    },
    find: async (id) => (await staff.findById(id).lean().exec()) ?? undefined,
    list: () => staff.find().sort({ _id: 1 }).lean().exec(),
  };
}

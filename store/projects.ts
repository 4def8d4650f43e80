import type { Connection } from 'mongoose';
import type { Instant } from '../domain/calendar.ts';
import { collection, insertOnce } from './schema.ts';

/** What a mail may say about a project; the rules need only its fact. */
export interface Project {
  _id: string;
  orderId: string;
  customerId: string;
  /** When the address was named: the latest stands. */
  addressAsOf?: Instant;
  address?: { street: string; houseNumber: string; postcode: string; city: string };
}

export interface Projects {
  insert(project: Project): Promise<boolean>;
  /** Puts the whole document in the place of the one known. */
  replace(project: Project): Promise<void>;
  find(id: string): Promise<Project | undefined>;
  findMany(ids: readonly string[]): Promise<Project[]>;
}

const text = { type: String, required: true };

export function createProjects(connection: Connection): Projects {
  const projects = collection<Project>(
    connection,
    'projects',
    {
      orderId: text,
      customerId: text,
      addressAsOf: { type: String },
      address: { type: { street: text, houseNumber: text, postcode: text, city: text }, _id: false, required: false },
    },
    [{ customerId: 1 }, { orderId: 1 }],
  );
  return {
    insert: (project) => insertOnce(projects, project),
    async replace(project) {
      await projects.replaceOne({ _id: project._id }, project);
    },
    find: async (id) => (await projects.findById(id).lean().exec()) ?? undefined,
    findMany: async (ids) =>
      projects
        .find({ _id: { $in: [...ids] } })
        .lean()
        .exec(),
  };
}

import type { Connection } from 'mongoose';
import { collection, insertOnce } from './schema.ts';

/** What a mail may say about a project; the rules need only its fact. */
export interface Project {
  _id: string;
  orderId: string;
  customerId: string;
  address?: { street: string; houseNumber: string; postcode: string; city: string };
}

export interface Projects {
  insert(project: Project): Promise<boolean>;
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
      address: { type: { street: text, houseNumber: text, postcode: text, city: text }, _id: false, required: false },
    },
    [{ customerId: 1 }, { orderId: 1 }],
  );
  return {
    insert: (project) => insertOnce(projects, project),
    find: async (id) => (await projects.findById(id).lean().exec()) ?? undefined,
    findMany: async (ids) =>
      projects
        .find({ _id: { $in: [...ids] } })
        .lean()
        .exec(),
  };
}

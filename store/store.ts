import type { Connection } from 'mongoose';
import { type ClientCodes, createClientCodes } from './client-codes.ts';
import { createCustomers, type Customers } from './customers.ts';
import { createFacts, type Facts } from './facts.ts';
import { createProjects, type Projects } from './projects.ts';
import { createStaff, type Staff } from './staff.ts';
import { createTasks, type Tasks } from './tasks.ts';
import { createTexts, type Texts } from './texts.ts';
import { createViews, type Views } from './views.ts';

/** Everything the journeys keep in the database. */
export interface Store {
  facts: Facts;
  clientCodes: ClientCodes;
  customers: Customers;
  projects: Projects;
  staff: Staff;
  tasks: Tasks;
  texts: Texts;
  views: Views;
}

export const createStore = (connection: Connection): Store => ({
  facts: createFacts(connection),
  clientCodes: createClientCodes(connection),
  customers: createCustomers(connection),
  projects: createProjects(connection),
  staff: createStaff(connection),
  tasks: createTasks(connection),
  texts: createTexts(connection),
  views: createViews(connection),
});

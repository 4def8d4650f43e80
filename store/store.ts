import type { Connection } from 'mongoose';
import { createCustomers, type Customers } from './customers.ts';
import { createFacts, type Facts } from './facts.ts';
import { createProjects, type Projects } from './projects.ts';
import { createTasks, type Tasks } from './tasks.ts';
import { createTexts, type Texts } from './texts.ts';
import { createViews, type Views } from './views.ts';

/** Everything the journeys keep in the database. */
export interface Store {
  facts: Facts;
  customers: Customers;
  projects: Projects;
  tasks: Tasks;
  texts: Texts;
  views: Views;
}

export const createStore = (connection: Connection): Store => ({
  facts: createFacts(connection),
  customers: createCustomers(connection),
  projects: createProjects(connection),
  tasks: createTasks(connection),
  texts: createTexts(connection),
  views: createViews(connection),
});

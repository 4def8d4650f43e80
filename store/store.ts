import type { Connection } from 'mongoose';
import { type ClientCodes, createClientCodes } from './client-codes.ts';
import { createCreatorBriefings, type CreatorBriefings } from './creator-briefings.ts';
import { createCustomers, type Customers } from './customers.ts';
import { createFacts, type Facts } from './facts.ts';
import { createLedger, type Ledger } from './ledger.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { createNewsletters, type Newsletters } from './newsletters.ts';
import { createOrderCodes, type OrderCodes } from './order-codes.ts';
import { createPartners, type Partners } from './partners.ts';
import { createPayees, type Payees } from './payees.ts';
import { createPayouts, type Payouts } from './payouts.ts';
import { createLinkOpens, type LinkOpens } from './link-opens.ts';
import { createPostmarkEvents, type PostmarkEvents } from './postmark-events.ts';
import { createProjects, type Projects } from './projects.ts';
import { createRegistrations, type Registrations } from './registrations.ts';
import { createReplies, type Replies } from './replies.ts';
import { createStaff, type Staff } from './staff.ts';
import { createSuppressions, type Suppressions } from './suppressions.ts';
import { createTasks, type Tasks } from './tasks.ts';
import { createTexts, type Texts } from './texts.ts';
import { createViews, type Views } from './views.ts';

/** Everything the journeys keep in the database. */
export interface Store {
  facts: Facts;
  clientCodes: ClientCodes;
  creatorBriefings: CreatorBriefings;
  customers: Customers;
  ledger: Ledger;
  metrics: Metrics;
  newsletters: Newsletters;
  orderCodes: OrderCodes;
  partners: Partners;
  payees: Payees;
  payouts: Payouts;
  linkOpens: LinkOpens;
  postmarkEvents: PostmarkEvents;
  projects: Projects;
  registrations: Registrations;
  replies: Replies;
  staff: Staff;
  suppressions: Suppressions;
  tasks: Tasks;
  texts: Texts;
  views: Views;
}

export const createStore = (connection: Connection): Store => ({
  facts: createFacts(connection),
  clientCodes: createClientCodes(connection),
  creatorBriefings: createCreatorBriefings(connection),
  customers: createCustomers(connection),
  ledger: createLedger(connection),
  metrics: createMetrics(connection),
  newsletters: createNewsletters(connection),
  orderCodes: createOrderCodes(connection),
  partners: createPartners(connection),
  payees: createPayees(connection),
  payouts: createPayouts(connection),
  linkOpens: createLinkOpens(connection),
  postmarkEvents: createPostmarkEvents(connection),
  projects: createProjects(connection),
  registrations: createRegistrations(connection),
  replies: createReplies(connection),
  staff: createStaff(connection),
  suppressions: createSuppressions(connection),
  tasks: createTasks(connection),
  texts: createTexts(connection),
  views: createViews(connection),
});

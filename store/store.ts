import type { Connection } from 'mongoose';
import { type ClientCodes, createClientCodes } from './client-codes.ts';
import { type Clicks, createClicks } from './clicks.ts';
import { createCustomers, type Customers } from './customers.ts';
import { createFacts, type Facts } from './facts.ts';
import { createLedger, type Ledger } from './ledger.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { createNewsletters, type Newsletters } from './newsletters.ts';
import { createOrderCodes, type OrderCodes } from './order-codes.ts';
import { createPartners, type Partners } from './partners.ts';
import { createPartnerCodes, type PartnerCodes } from './partner-codes.ts';
import { createPayees, type Payees } from './payees.ts';
import { createPriceLists, type PriceLists } from './price-lists.ts';
import { createPayouts, type Payouts } from './payouts.ts';
import { createLinkOpens, type LinkOpens } from './link-opens.ts';
import { createPotentialReports, type PotentialReports } from './potential-reports.ts';
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
  clicks: Clicks;
  customers: Customers;
  ledger: Ledger;
  metrics: Metrics;
  newsletters: Newsletters;
  orderCodes: OrderCodes;
  partners: Partners;
  partnerCodes: PartnerCodes;
  payees: Payees;
  payouts: Payouts;
  priceLists: PriceLists;
  linkOpens: LinkOpens;
  potentialReports: PotentialReports;
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
  clicks: createClicks(connection),
  customers: createCustomers(connection),
  ledger: createLedger(connection),
  metrics: createMetrics(connection),
  newsletters: createNewsletters(connection),
  orderCodes: createOrderCodes(connection),
  partners: createPartners(connection),
  partnerCodes: createPartnerCodes(connection),
  payees: createPayees(connection),
  payouts: createPayouts(connection),
  priceLists: createPriceLists(connection),
  linkOpens: createLinkOpens(connection),
  potentialReports: createPotentialReports(connection),
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

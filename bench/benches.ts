import { affiliatePayouts } from './affiliate-payouts.ts';
import { answers } from './answers.ts';
import { attribution } from './attribution.ts';
import { redirectRates } from './redirect.ts';
import { historySizes } from './history-sizes.ts';
import { journeyRates } from './journey-rates.ts';
import { mailRendering } from './mail-rendering.ts';
import type { Measure } from './measure.ts';
import { metricsRollup } from './metrics-rollup.ts';
import { partnerPlans } from './partner-plans.ts';
import { planTime } from './plan-time.ts';
import { registrationRates } from './registrations.ts';
import { priceRates } from './prices.ts';
import { webhookRates } from './webhooks.ts';
import { yearRehearsal } from './year-rehearsal.ts';

type Bench = (size: 'full' | 'tiny') => Measure[] | Promise<Measure[]>;

const pick = <T>(size: 'full' | 'tiny', sizes: { full: T; tiny: T }): T => sizes[size];

/** Every bench by name, with its size in earnest and one that only shows that it works. */
export const benches = {
  answers: (size) =>
    answers(
      pick(size, {
        full: { memory: { perSecond: 20, seconds: 60 }, database: { perSecond: 2, seconds: 15 } },
        tiny: { memory: { perSecond: 3, seconds: 1 }, database: { perSecond: 2, seconds: 1 } },
      }),
    ),
  journeys: (size) =>
    journeyRates(
      pick(size, {
        full: { journeys: 100, databaseJourneys: 40, steps: 2, rounds: 3 },
        tiny: { journeys: 3, databaseJourneys: 2, steps: 2, rounds: 1 },
      }),
    ),
  histories: (size) => historySizes(pick(size, { full: { days: 396 }, tiny: { days: 20 } })),
  plan: (size) =>
    planTime(
      pick(size, {
        full: { customers: 20, repeats: 40, rounds: 15 },
        tiny: { customers: 2, repeats: 1, rounds: 1 },
      }),
    ),
  partners: (size) => partnerPlans(pick(size, { full: { part: 1, rounds: 5 }, tiny: { part: 0.01, rounds: 1 } })),
  rehearsal: (size) =>
    yearRehearsal(pick(size, { full: { customers: 10_000, rounds: 1 }, tiny: { customers: 20, rounds: 1 } })),
  metrics: (size) =>
    metricsRollup(
      pick(size, {
        full: { customers: 100_000, databaseCustomers: 200 },
        tiny: { customers: 100, databaseCustomers: 3 },
      }),
    ),
  webhooks: (size) => webhookRates(pick(size, { full: { events: 1_500, rounds: 7 }, tiny: { events: 20, rounds: 1 } })),
  registrations: (size) =>
    registrationRates(pick(size, { full: { registrations: 100, rounds: 3 }, tiny: { registrations: 5, rounds: 1 } })),
  prices: (size) => priceRates(pick(size, { full: { requests: 150, rounds: 3 }, tiny: { requests: 20, rounds: 1 } })),
  redirect: (size) =>
    redirectRates(pick(size, { full: { clicks: 4_000, rounds: 5 }, tiny: { clicks: 20, rounds: 1 } })),
  attribution: (size) =>
    attribution(pick(size, { full: { clicks: 100_000, rounds: 3 }, tiny: { clicks: 200, rounds: 1 } })),
  affiliatePayouts: (size) => affiliatePayouts(pick(size, { full: { affiliates: 10_000 }, tiny: { affiliates: 6 } })),
  mails: (size) => mailRendering(pick(size, { full: { repeats: 40, rounds: 15 }, tiny: { repeats: 1, rounds: 1 } })),
} as const satisfies Record<string, Bench>;

import {
  type Client,
  ScheduleAlreadyRunning,
  ScheduleOverlapPolicy,
  type ScheduleOptionsAction,
} from '@temporalio/client';
import { zone } from '../domain/calendar.ts';
import type { countClicks } from '../workflows/count-clicks.ts';
import type { draftPayout } from '../workflows/draft-payout.ts';
import type { rankAffiliates } from '../workflows/rank-affiliates.ts';
import type { reconcileJourneys } from '../workflows/reconcile-journeys.ts';
import type { reconcilePostmark } from '../workflows/reconcile-postmark.ts';
import type { rollUpMetrics } from '../workflows/roll-up-metrics.ts';

interface Row {
  scheduleId: string;
  /** Five cron fields, in the bureau's time zone. */
  cron: string;
  workflowType: string;
  note: string;
}

/** What runs by the calendar and belongs to no subject. A row more is a schedule more; a changed row replaces it. */
export const schedules = [
  {
    scheduleId: 'reconcile-journeys',
    cron: '30 3 * * *',
    workflowType: 'reconcileJourneys' satisfies typeof reconcileJourneys.name,
    note: 'Starts every journey that the database knows and Temporal does not.',
  },
  {
    scheduleId: 'reconcile-postmark',
    cron: '0 4 * * *',
    workflowType: 'reconcilePostmark' satisfies typeof reconcilePostmark.name,
    note: 'Takes in the bounces and closed addresses no webhook told of, and looks at the health of our mail.',
  },
  {
    scheduleId: 'roll-up-metrics',
    cron: '30 4 * * *',
    workflowType: 'rollUpMetrics' satisfies typeof rollUpMetrics.name,
    note: 'Sums up the customers of whom there is news, and counts the metrics.',
  },
  {
    scheduleId: 'draft-payout',
    cron: '0 6 1 * *',
    workflowType: 'draftPayout' satisfies typeof draftPayout.name,
    note: 'Drafts the payout of the month; a second person approves it.',
  },
  {
    scheduleId: 'count-clicks',
    cron: '10 1 * * *',
    workflowType: 'countClicks' satisfies typeof countClicks.name,
    note: 'Counts the clicks on the links of partners, of the day before.',
  },
  {
    scheduleId: 'rank-affiliates',
    cron: '0 2 1 * *',
    workflowType: 'rankAffiliates' satisfies typeof rankAffiliates.name,
    note: 'Levels of care of affiliates by their last 12 months, and the affiliate of the month.',
  },
] as const satisfies readonly Row[];

/** Makes the schedules on the server what the table says. Safe to run at every start, by every worker. */
export async function ensureSchedules(client: Client, taskQueue: string): Promise<void> {
  for (const { scheduleId, cron, workflowType, note } of schedules) {
    const options = {
      spec: { cronExpressions: [cron], timezone: zone },
      action: { type: 'startWorkflow', workflowType, taskQueue, args: [] } as ScheduleOptionsAction,
      policies: { overlap: ScheduleOverlapPolicy.SKIP },
    };
    try {
      await client.schedule.create({ scheduleId, ...options, state: { note } });
    } catch (error) {
      if (!(error instanceof ScheduleAlreadyRunning)) throw error;
      await client.schedule.getHandle(scheduleId).update((now) => ({ ...now, ...options }));
    }
  }
}

/** `npm run ahead -- DAYS`: takes every journey of a running `npm start` that many days ahead, in a minute. */
import { Client, Connection } from '@temporalio/client';
import { liveUntil } from '../fast-forward.ts';
import { aheadMs, keepAhead } from './clock.ts';

/** So many journeys at once keep two cores busy. */
const lanes = 8;

const days = Number(process.argv[2]);
if (!Number.isInteger(days) || days < 1 || days > 1_000) {
  console.error('ahead: say how many days, from 1 to 1000: npm run ahead -- 30');
  process.exit(2);
}
const address = process.env['TEMPORAL_ADDRESS'] ?? `127.0.0.1:${process.env['NAZORG_TEMPORAL_PORT'] ?? '7233'}`;
const connection = await Connection.connect({ address, connectTimeout: 3_000 }).catch(() => undefined);
if (!connection) {
  console.error(`ahead: Temporal does not answer at ${address}; run \`npm start\` first.`);
  process.exit(1);
}
const client = new Client({ connection });
const journeys: string[] = [];
// Taken from the end: cases first, then customers, so that what they tell others is known when those go ahead.
for (const type of ['partnerJourney', 'customerJourney', 'bureauDesk', 'complaintCase'])
  for await (const { workflowId } of client.workflow.list({
    query: `WorkflowType = '${type}' AND ExecutionStatus = 'Running'`,
  }))
    journeys.push(workflowId);

const ahead = aheadMs() + days * 86_400_000;
let lived = 0;
async function lane(): Promise<void> {
  for (let subject = journeys.pop(); subject !== undefined; subject = journeys.pop()) {
    await liveUntil(client, subject, new Date(Date.now() + ahead).toISOString());
    lived += 1;
    if (process.stdout.isTTY) process.stdout.write(`\r${lived} journeys`);
  }
}
try {
  await Promise.all(Array.from({ length: lanes }, lane));
} catch (error) {
  console.error(`\nahead: ${error instanceof Error ? error.message : 'unknown'} (only our own launcher can skip time)`);
  process.exit(1);
}
if (lived > 0) keepAhead(ahead);
console.log(
  lived === 0
    ? 'There are no journeys yet: npm run import -- examples/deliveries.csv'
    : `\r${lived} journeys are ${days} days ahead. Look in the mail box and in the Temporal UI.`,
);
await connection.close();

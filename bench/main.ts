import { cpus, loadavg } from 'node:os';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { benches } from './benches.ts';
import type { Measure } from './measure.ts';
import { table } from './table.ts';

const known = Object.keys(benches) as (keyof typeof benches)[];
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !known.includes(name as keyof typeof benches));
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}; there are ${known.join(', ')}.`);
  process.exit(1);
}

Runtime.install({
  logger: new DefaultLogger('ERROR'),
  telemetryOptions: { logging: { filter: { core: 'ERROR', other: 'ERROR' }, forward: {} } },
});

const measured: { name: string; measures: Measure[] }[] = [];
for (const name of known.filter((one) => asked.length === 0 || asked.includes(one))) {
  process.stderr.write(`${name} …\n`);
  measured.push({ name, measures: await benches[name]('full') });
}
const load = loadavg().map((one) => one.toFixed(1));
console.log(`\n${table(measured)}
${cpus().length} cores (${cpus()[0]?.model ?? ''}), Node ${process.version}, load average ${load.join(' ')} at the end.`);
// Installed and not used by any of these, it would keep the process from ending.
await Runtime.instance().shutdown();

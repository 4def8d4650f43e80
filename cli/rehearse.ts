/** `npm run rehearse -- FILE --from YYYY-MM-DD --to YYYY-MM-DD [--json] [--all]`: the calendar to come, without any server. */
import { Command } from 'commander';
import { developmentDefaults } from '../config/settings.ts';
import { readDate } from '../door/fields.ts';
import { createIds } from '../door/ids.ts';
import { rehearseDeliveries } from '../door/rehearse-deliveries.ts';
import { calendarJson, calendarText } from './calendar-text.ts';
import { type Ending, readArguments, runCommand } from './command.ts';
import { readRows } from './read-rows.ts';
import { refusedText } from './refused-text.ts';

const program = new Command('rehearse')
  .description('Prints everything that will happen in [from, to) when nobody answers.')
  .argument('<file>', 'the deliveries, as CSV')
  .requiredOption('--from <date>', 'first day, YYYY-MM-DD')
  .requiredOption('--to <date>', 'first day no more, YYYY-MM-DD')
  .option('--json', 'one JSON object a line')
  .option('--all', 'also what will not happen, with the reason');

async function rehearseCommand(): Promise<Ending> {
  const ended = readArguments(program, process.argv);
  if (ended) return ended;
  const { from, to, json, all } = program.opts<{ from: string; to: string; json?: true; all?: true }>();
  for (const [option, date] of Object.entries({ from, to })) {
    const read = readDate(date);
    if (!read.ok) return { code: 2, why: `--${option} ${read.why}` };
  }
  if (from >= to) return { code: 2, why: '--to must be later than --from' };
  // The server's own rule: an empty variable counts as absent. Only then do rehearsal and reality agree on ids.
  const idKey = process.env['NAZORG_ID_KEY'] || developmentDefaults.NAZORG_ID_KEY;
  if (idKey.length < 32) return { code: 2, why: 'NAZORG_ID_KEY needs at least 32 characters' };
  const file = await readRows(program.args[0] ?? '');
  if (!file.readable) return { code: 2, why: file.why };

  const rehearsed = rehearseDeliveries(file.rows, createIds(idKey), { from, to });
  const showAll = all === true;
  process.stdout.write(json ? calendarJson(rehearsed, showAll) : calendarText(rehearsed, { from, to }, showAll));
  process.stderr.write(refusedText(rehearsed.refused));
  return { code: 0 };
}

await runCommand('rehearse', rehearseCommand);

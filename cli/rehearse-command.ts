import { Command } from 'commander';
import { developmentDefaults } from '../config/settings.ts';
import { readDate } from '../door/fields.ts';
import { createIds } from '../door/ids.ts';
import { rehearseDeliveries, rehearseOrderEvents } from '../door/rehearse-deliveries.ts';
import { calendarJson, calendarText } from './calendar-text.ts';
import { type CommandLine, type Ending, readArguments } from './command.ts';
import { readRows } from './read-rows.ts';
import { refusedText } from './refused-text.ts';

const programOf = (): Command =>
  new Command('rehearse')
    .description('Prints everything that will happen in [from, to) when nobody answers.')
    .argument('<file>', 'the deliveries or order events, as CSV')
    .requiredOption('--from <date>', 'first day, YYYY-MM-DD')
    .requiredOption('--to <date>', 'first day no more, YYYY-MM-DD')
    .option('--json', 'one JSON object a line')
    .option('--all', 'also what will not happen, with the reason');

/** Prints the calendar of a deliveries file: no clock, no server, nothing but the rules. */
export async function rehearseCommand({ argv, env, out, err }: CommandLine): Promise<Ending> {
  const program = programOf();
  const ended = readArguments(program, argv, out);
  if (ended) return ended;
  const { from, to, json, all } = program.opts<{ from: string; to: string; json?: true; all?: true }>();
  for (const [option, date] of Object.entries({ from, to })) {
    const read = readDate(date);
    if (!read.ok) return { code: 2, why: `--${option} ${read.why}` };
  }
  if (from >= to) return { code: 2, why: '--to must be later than --from' };
  // The server's own rule: an empty variable counts as absent. Only then do rehearsal and reality agree on ids.
  const idKey = env['NAZORG_ID_KEY'] || developmentDefaults.NAZORG_ID_KEY;
  if (idKey.length < 32) return { code: 2, why: 'NAZORG_ID_KEY needs at least 32 characters' };
  const file = await readRows(program.args[0] ?? '');
  if (!file.readable) return { code: 2, why: file.why };

  const [ids, period] = [createIds(idKey), { from, to }];
  const rehearsed =
    file.holds === 'events' ? rehearseOrderEvents(file.rows, ids, period) : rehearseDeliveries(file.rows, ids, period);
  const showAll = all === true;
  out(json ? calendarJson(rehearsed, showAll) : calendarText(rehearsed, period, showAll));
  err(refusedText(rehearsed.refused));
  return { code: 0 };
}

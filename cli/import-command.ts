import { Command } from 'commander';
import { type CommandLine, type Ending, readArguments } from './command.ts';
import { findApi } from './find-api.ts';
import { columnOf } from '../door/columns.ts';
import { eventColumnOf } from '../door/event-columns.ts';
import { importRows } from './import-rows.ts';
import { importedEventsText, importText } from './import-text.ts';
import { type Api, postDelivery, postOrderEvent } from './post-request.ts';
import { type RowsFile, readRows } from './read-rows.ts';
import { refusedText } from './refused-text.ts';

const programOf = (): Command =>
  new Command('import')
    .description('Hands the deliveries, or the order events, of a file to a running API.')
    .argument('<file>', 'the deliveries or order events, as CSV')
    .option('--url <url>', 'of the API (else NAZORG_URL, else the one `npm start` runs)')
    .option('--key <key>', 'API key (else NAZORG_API_KEY, else the one `npm start` made)');

/** Imports a file of deliveries or of order events. Refused rows are told and do not fail it: only an API that goes away does. */
export async function importCommand({ argv, env, out, err }: CommandLine): Promise<Ending> {
  const program = programOf();
  const ended = readArguments(program, argv, out);
  if (ended) return ended;
  const { url, key } = program.opts<{ url?: string; key?: string }>();
  const named = { url: url ?? env['NAZORG_URL'], apiKey: key ?? env['NAZORG_API_KEY'] };
  if (named.url && !isWebAddress(named.url))
    return { code: 2, why: 'the address of the API must be one such as http://127.0.0.1:3000' };
  if (named.apiKey && !/^[\x21-\x7e]+$/.test(named.apiKey)) return { code: 2, why: 'that is no API key' };
  const file = await readRows(program.args[0] ?? '');
  if (!file.readable) return { code: 2, why: file.why };
  const api = await findApi(named);
  if (!api) return { code: 1, why: 'no API runs here; start it with `npm start`, or name one by --url and --key' };

  const { imported, text } = await importFile(file, api);
  const refused = imported.rows.filter(({ outcome }) => outcome === 'refused');
  const anyPosted = imported.rows.length > refused.length;
  if (anyPosted || imported.stopped === undefined) out(text);
  err(refusedText(refused.map(({ row, refusals }) => ({ line: row.line, refusals }))));
  if (imported.stopped === undefined) return { code: 0 };
  const left = file.rows.length - imported.rows.length;
  return { code: 1, why: `${imported.stopped}; ${left} rows are left, run it again (what is in stays as it is)` };
}

async function importFile(file: Extract<RowsFile, { readable: true }>, api: Api) {
  if (file.holds === 'events') {
    const imported = await importRows(file.rows, (request) => postOrderEvent(api, request), eventColumnOf);
    return { imported, text: importedEventsText(imported) };
  }
  const imported = await importRows(file.rows, (request) => postDelivery(api, request), columnOf);
  return { imported, text: importText(imported) };
}

function isWebAddress(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}

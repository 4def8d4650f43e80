import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Command } from 'commander';
import { z } from 'zod';
import { readNewsletterFile } from '../door/newsletter-file.ts';
import { type CommandLine, type Ending, readArguments } from './command.ts';
import { findApi } from './find-api.ts';

const answerWithinMs = 60_000;

const programOf = (): Command =>
  new Command('newsletter')
    .description(
      'Hands a newsletter to a running API, which schedules it; before its day the file can be handed in anew.',
    )
    .argument('<file>', 'the newsletter, as Markdown with title, date and audience on top')
    .option('--url <url>', 'of the API (else NAZORG_URL, else the one `npm start` runs)')
    .option('--key <key>', 'API key (else NAZORG_API_KEY, else the one `npm start` made)');

const scheduled = z.object({
  id: z.string(),
  goesOn: z.string(),
  audience: z.string(),
  version: z.number(),
  state: z.string(),
});
const problem = z.object({
  title: z.string(),
  detail: z.string().optional(),
  errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional(),
});

/** Schedules the newsletter of a file. Its id is the one it names, else the file's name: so the same file is the same letter. */
export async function newsletterCommand({ argv, env, out }: CommandLine): Promise<Ending> {
  const program = programOf();
  const ended = readArguments(program, argv, out);
  if (ended) return ended;
  const { url, key } = program.opts<{ url?: string; key?: string }>();
  const path = program.args[0] ?? '';
  const content = await readFile(path, 'utf8').catch(() => undefined);
  if (content === undefined) return { code: 2, why: `${path} cannot be read` };
  const newsletter = readNewsletterFile(content);
  if ('why' in newsletter) return { code: 2, why: `${path}: ${newsletter.why}` };
  const api = await findApi({ url: url ?? env['NAZORG_URL'], apiKey: key ?? env['NAZORG_API_KEY'] });
  if (!api) return { code: 1, why: 'no API runs here; start it with `npm start`, or name one by --url and --key' };
  const id =
    newsletter.id ??
    basename(path)
      .replace(/\.\w+$/, '')
      .toLowerCase();
  const answer = await post(api, { ...newsletter, id });
  if (answer === undefined) return { code: 1, why: `the API at ${api.url} does not answer` };
  const done = scheduled.safeParse(answer);
  if (done.success) {
    const { goesOn, audience, version, state } = done.data;
    out(`${done.data.id}: ${state}, goes on ${goesOn} to ${audience} (version ${version})\n`);
    return { code: 0 };
  }
  const told = problem.safeParse(answer);
  if (!told.success) return { code: 1, why: `what answers at ${api.url} is not Nazorg, or is broken` };
  const { title, detail, errors = [] } = told.data;
  const why = errors.map((one) => `${one.pointer.slice(1)} ${one.detail}`).join('; ');
  return { code: 1, why: why === '' ? (detail ?? title) : why };
}

async function post({ url, apiKey }: { url: string; apiKey: string }, body: object): Promise<unknown> {
  try {
    const response = await fetch(`${url.replace(/\/+$/, '')}/v1/newsletters`, {
      method: 'POST',
      headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
      redirect: 'manual',
      signal: AbortSignal.timeout(answerWithinMs),
    });
    return JSON.parse(await response.text()) as unknown;
  } catch {
    return undefined; // away, or what it says is no JSON: in both cases nothing was scheduled that we know of
  }
}

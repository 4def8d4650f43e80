import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Api } from './post-request.ts';

/** Where `npm start` leaves the address and the key of the API it runs. */
const developmentFile = '.nazorg/development.json';

const development = z.object({ url: z.string(), apiKey: z.string() });

/** Each from what is named, else from what `npm start` left; undefined where one of them is nowhere. */
export async function findApi(named: {
  url?: string | undefined;
  apiKey?: string | undefined;
}): Promise<Api | undefined> {
  const { url, apiKey } = { ...(await left()), ...withoutEmpty(named) };
  return url === undefined || apiKey === undefined ? undefined : { url, apiKey };
}

async function left(): Promise<{ url?: string; apiKey?: string }> {
  try {
    return development.parse(JSON.parse(await readFile(developmentFile, 'utf8')));
  } catch {
    return {}; // not there, or half written: nothing runs here
  }
}

const withoutEmpty = (named: Record<string, string | undefined>): { url?: string; apiKey?: string } =>
  Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined && value !== ''));

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const file = join(fileURLToPath(new URL('../../.nazorg', import.meta.url)), 'ahead.json');

/** How far `npm run ahead` has taken the journeys of this machine before the real clock, in ms. */
export function aheadMs(): number {
  try {
    return (JSON.parse(readFileSync(file, 'utf8')) as { ms: number }).ms;
  } catch {
    return 0; // never taken ahead
  }
}

export const keepAhead = (ms: number): void => writeFileSync(file, JSON.stringify({ ms }));

/** The clock of the journeys, for all that meets them: the API, the answer pages, the mail box. */
export const journeysNow = (): string => new Date(Date.now() + aheadMs()).toISOString();

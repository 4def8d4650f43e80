import type { Instant } from '../../domain/calendar.ts';
import type { PriceLine, PriceList } from '../../store/price-lists.ts';
import type { ApiDeps } from '../deps.ts';
import { Problem } from '../http/problem.ts';

const attempts = 5;

/** Keeps a price list as the next version; the same lines as the latest are that version. Throws `invalid-fields` for a name that comes twice. */
export async function savePriceList(
  { store: { priceLists } }: Pick<ApiDeps, 'store'>,
  { lines, by, now }: { lines: readonly PriceLine[]; by: string; now: Instant },
): Promise<PriceList> {
  const errors = lines.flatMap(({ name }, n) =>
    lines.findIndex((line) => line.name === name) < n
      ? [{ pointer: `/lines/${n}/name`, detail: 'stands in the list already' }]
      : [],
  );
  if (errors.length > 0) throw new Problem('invalid-fields', { errors });
  for (let attempt = 0; attempt < attempts; attempt++) {
    const before = await priceLists.latest();
    if (before && isSame(before.lines, lines)) return before;
    const version = (before?.version ?? 0) + 1;
    const next = { _id: `price-list#${version}`, version, lines, at: now, by };
    if (await priceLists.insert(next)) return next;
  }
  throw new Problem('still-in-progress', { detail: 'Somebody else changes the price list at this moment.' });
}

const isSame = (a: readonly PriceLine[], b: readonly PriceLine[]): boolean =>
  a.length === b.length && a.every(({ name, fromCents }, n) => name === b[n]?.name && fromCents === b[n].fromCents);

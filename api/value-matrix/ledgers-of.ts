import { addMonths, instantAt, parseDay } from '../../domain/calendar.ts';
import { deliveredIn, ownProjects, worthOf } from '../../domain/partner/own-projects.ts';
import { readPartner } from '../../domain/partner/read-partner.ts';
import type { FromLedger, ValueMatrix } from '../../domain/partner/value-matrix.ts';
import type { ApiDeps } from '../deps.ts';

/** Over so long up to the day of the sheet. */
const months = 12;

/**
 * What our own books say of the registered partners of a sheet, by row, over the twelve months up to its day: what his
 * projects that were delivered are worth, and what he earned of us, paid already or not.
 */
export async function ledgersOf(
  { store }: Pick<ApiDeps, 'store'>,
  { rows, on }: ValueMatrix,
): Promise<Map<string, FromLedger>> {
  const to = parseDay(on);
  const stretch = { from: addMonths(to, -months) + 1, to };
  const [since, until] = [instantAt(stretch.from, 0), instantAt(to + 1, 0)];
  const found = rows.map(async ({ id, partnerId }): Promise<[string, FromLedger][]> => {
    if (partnerId === undefined) return [];
    const history = readPartner(await store.facts.ofPartner(partnerId));
    if (!history) return [];
    const earned = (await store.ledger.of(partnerId))
      .filter(({ at }) => at >= since && at < until)
      .flatMap(({ lines }) => lines.flatMap(({ account, cents }) => (account.startsWith('cost:') ? [-cents] : [])));
    const gets = earned.reduce((sum, cents) => sum + cents, 0);
    return [[id, { brings: worthOf(deliveredIn(ownProjects(history.reached), stretch)), gets }]];
  });
  return new Map((await Promise.all(found)).flat());
}

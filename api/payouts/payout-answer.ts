import { z } from 'zod';
import type { Payout } from '../../domain/payout-batch.ts';
import { leftBecause } from '../../domain/payouts.ts';

const states = ['drafted', 'approved', 'exported', 'closed', 'withdrawn'] as const satisfies readonly Payout['state'][];
const cents = z.int();
const at = z.string().meta({ format: 'date-time' });
const done = z.object({ at, by: z.string() });

/** Without a name or an account: kept with an Idempotency-Key it tells nothing. */
export const payoutSummary = z
  .object({
    payoutId: z.string(),
    month: z.string().meta({ example: '2027-03' }),
    state: z.enum(states),
    cents: cents.meta({ description: 'Of all lines together.' }),
    vatCents: cents.meta({ description: 'VAT on top of it, on the invoices we write for partners.' }),
    lines: z.int(),
    left: z.int().meta({ description: 'How many with a balance are not in it.' }),
    drafted: done,
    decided: done.extend({ as: z.enum(['approved', 'withdrawn']) }).optional(),
    exported: done.optional(),
  })
  .meta({ id: 'PayoutSummary' });

export const payoutDetail = payoutSummary
  .extend({
    lines: z.array(
      z.object({
        payeeId: z.string(),
        cents,
        vatCents: cents.meta({ description: 'On top of it.' }),
        name: z.string().meta({ description: 'Of the account.' }),
        ibanEnding: z.string(),
        state: z.enum(['drafted', 'paying', 'skipped', 'paid', 'failed']).meta({
          description: '`skipped`: so much was not payable any more when the payout was approved.',
        }),
        settledAt: at.optional(),
        why: z.string().optional().meta({ description: 'Why it failed.' }),
      }),
    ),
    left: z.array(z.object({ payeeId: z.string(), cents, why: z.enum(leftBecause) })),
  })
  .meta({ id: 'Payout' });

export function summaryOf(payout: Payout): z.infer<typeof payoutSummary> {
  const { id: payoutId, month, state, drafted, decided, exported, left } = payout;
  // What was not there any more at approval is not paid by it.
  const lines = payout.lines.filter((line) => line.state !== 'skipped');
  return {
    ...{ payoutId, month, state, drafted },
    cents: lines.reduce((sum, line) => sum + line.cents, 0),
    vatCents: lines.reduce((sum, { vatCents = 0 }) => sum + vatCents, 0),
    ...{ lines: lines.length, left: left.length },
    ...(decided && { decided: { as: decided.as, at: decided.at, by: decided.by } }),
    ...(exported && { exported }),
  };
}

export function detailOf(payout: Payout, words: ReadonlyMap<string, string>): z.infer<typeof payoutDetail> {
  const lines = payout.lines.map(({ payeeId, cents: of, vatCents = 0, to, state, settledAt, reasonId = '' }) => {
    const why = words.get(reasonId);
    return {
      ...{ payeeId, cents: of, vatCents, name: to.name, ibanEnding: to.ending, state },
      ...(settledAt !== undefined && { settledAt }),
      ...(why !== undefined && { why }),
    };
  });
  return { ...summaryOf(payout), lines, left: [...payout.left] };
}

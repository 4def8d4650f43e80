import { z } from 'zod';
import { commissionsOf } from '../../domain/affiliate/commission.ts';
import { introducedBy, programmes } from '../../domain/customer/growth-facts.ts';
import { creditReceiptOf, type Touch } from '../../domain/customer/credit-receipt.ts';
import { lostBecause, wonBy } from '../../domain/customer/introductions.ts';
import { readHistory } from '../../domain/customer/read-history.ts';
import { endpoint } from '../http/endpoint.ts';
import { Problem } from '../http/problem.ts';
import { ownerOf } from '../orders/whose-order.ts';
import { findPartner } from '../partners/partner-of.ts';
import type { ApiDeps } from '../deps.ts';
import { receiptWords } from './receipt-words.ts';

const touch = {
  programme: z.enum(programmes),
  introducerId: z.string(),
  via: z.enum(introducedBy),
  at: z.string().meta({ format: 'date-time' }),
  ageDays: z.int().optional().meta({ description: 'Calendar days from this touch until it was decided.' }),
};

const receipt = z
  .object({
    orderId: z.string(),
    projectId: z.string(),
    customerId: z.string(),
    fixedAt: z
      .string()
      .optional()
      .meta({
        format: 'date-time',
        description: 'The first registration, quote request or order: then it is decided.',
      }),
    winner: z.object({ ...touch, rule: z.enum(wonBy) }).optional(),
    losers: z.array(z.object({ ...touch, why: z.enum(lostBecause) })),
    commission: z
      .object({ baseCents: z.int(), cents: z.int(), payable: z.boolean() })
      .optional()
      .meta({ description: 'Of an affiliate or creator, where this order is the one that earns.' }),
    words: z.array(z.string()).meta({ description: 'The same in Dutch sentences that name nobody.' }),
  })
  .meta({ id: 'CreditReceipt' });

export const readCreditEndpoint = endpoint({
  method: 'get',
  path: '/v1/orders/{id}/credit',
  operationId: 'readCredit',
  tag: 'Affiliates',
  scope: 'partners:read',
  summary: 'Who is credited with an order: the winner, every losing touch, and the rule',
  description: '`id` is the order system’s own. Also for an order that nobody is credited with.',
  answer: { status: 200, description: 'The receipt.', schema: receipt },
  problems: ['unknown-order'],
  async act(deps, { id, now }) {
    const projectId = deps.ids.projectId(id);
    const project = await deps.store.projects.find(projectId);
    if (!project) throw new Problem('unknown-order');
    const customerId = await ownerOf(deps, project.customerId);
    const { fixedAt, winner, losers, rememberedDays } = creditReceiptOf(
      readHistory(await deps.store.facts.load(customerId)),
      customerId,
    );
    const commission =
      winner?.claim.programme === 'affiliate' &&
      (await commissionOf(deps, { partnerId: winner.claim.introducerId, projectId, now }));
    return {
      ...{ orderId: id, projectId, customerId },
      ...(fixedAt !== undefined && { fixedAt }),
      ...(winner && { winner: { ...touchAnswer(winner), rule: winner.rule } }),
      losers: losers.map((lost) => ({ ...touchAnswer(lost), why: lost.why })),
      ...(commission && { commission }),
      words: receiptWords({
        ...(fixedAt !== undefined && { fixedAt }),
        ...(winner && { winner }),
        losers,
        rememberedDays,
      }),
    };
  },
});

const touchAnswer = ({ claim: { programme, introducerId, via, happenedAt: at }, ageDays }: Touch) => ({
  ...{ programme, introducerId, via, at },
  ...(ageDays !== undefined && { ageDays }),
});

async function commissionOf(
  deps: Pick<ApiDeps, 'store'>,
  { partnerId, projectId, now }: { partnerId: string; projectId: string; now: string },
) {
  const known = await findPartner(deps, partnerId);
  const found = known && commissionsOf(known.history).find((one) => one.projectId === projectId);
  if (!found) return undefined;
  const { baseCents, cents, payableAt } = found;
  return { baseCents, cents, payable: cents > 0 && payableAt !== undefined && payableAt <= now };
}

import { z } from 'zod';
import { draftPayout } from '../../store/draft-payout.ts';
import { tellOfDraft } from '../../inbound/tell-of-draft.ts';
import { endpoint } from '../http/endpoint.ts';
import { reason, staffId } from '../staff/staff-word.ts';
import { approvePayout, withdrawPayout } from './decide-payout.ts';
import { approverNamed } from './approver.ts';
import { exportPayout } from './export-payout.ts';
import { detailOf, payoutDetail, payoutSummary, summaryOf } from './payout-answer.ts';
import { payoutNamed, refusedPayout } from './payout-of.ts';

export const listPayoutsEndpoint = endpoint({
  method: 'get',
  path: '/v1/payouts',
  operationId: 'listPayouts',
  tag: 'Money',
  scope: 'money:read',
  summary: 'Payouts, the newest first',
  query: z.strictObject({ limit: z.coerce.number().int().min(1).max(200).default(24) }),
  answer: { status: 200, description: 'The list.', schema: z.object({ payouts: z.array(payoutSummary) }) },
  problems: [],
  act: async ({ store }, { query: { limit } }) => ({ payouts: (await store.payouts.list(limit)).map(summaryOf) }),
});

export const readPayoutEndpoint = endpoint({
  method: 'get',
  path: '/v1/payouts/{id}',
  operationId: 'readPayout',
  tag: 'Money',
  scope: 'money:read',
  summary: 'A payout: who is paid what, and who is left out and why',
  answer: { status: 200, description: 'The payout.', schema: payoutDetail },
  problems: ['unknown-payout'],
  async act(deps, { id }) {
    const payout = await payoutNamed(deps, id);
    const reasons = payout.lines.flatMap(({ reasonId }) => (reasonId === undefined ? [] : [reasonId]));
    const texts = await deps.store.texts.findMany(reasons);
    return detailOf(payout, new Map(texts.map(({ _id, words }) => [_id, words])));
  },
});

export const draftPayoutEndpoint = endpoint({
  method: 'post',
  path: '/v1/payouts',
  operationId: 'draftPayout',
  tag: 'Money',
  scope: 'money:write',
  summary: 'Draft the payout of this month now',
  description:
    'One at a time: refused while another waits for approval, or one of this month is under way. A second one in a month ends in `-2`. Somebody else approves it.',
  body: z.strictObject({ by: staffId }).meta({ id: 'DraftPayout' }),
  repeatable: true,
  answer: { status: 200, description: 'It is drafted, and a task for who approves is given.', schema: payoutSummary },
  problems: ['payout-refused', 'wrong-role'],
  async act(deps, { body, now, log }) {
    const { id: by } = await approverNamed(deps, body.by, now);
    const { payout, before } = await draftPayout(deps.store, { now, by, again: true });
    if (before !== undefined)
      throw refusedPayout(`${payout.id} ${before === 'undecided' ? 'waits for approval' : 'is under way'}`);
    await tellOfDraft({ ...deps, log }, payout, now);
    return summaryOf(payout);
  },
});

export const approvePayoutEndpoint = endpoint({
  method: 'post',
  path: '/v1/payouts/{id}/approve',
  operationId: 'approvePayout',
  tag: 'Money',
  scope: 'money:write',
  summary: 'Approve a payout: a manager or directie, never who drafted it',
  description: 'What is not payable any more at that moment is skipped. Sent again by the same person it is one.',
  body: z.strictObject({ by: staffId }).meta({ id: 'ApprovePayout' }),
  repeatable: true,
  answer: { status: 200, description: 'The amounts are set aside.', schema: payoutSummary },
  problems: ['unknown-payout', 'payout-refused', 'wrong-role', 'own-draft'],
  act: async (deps, { id, body: { by }, now, log }) => summaryOf(await approvePayout(deps, { id, by, now, log })),
});

export const withdrawPayoutEndpoint = endpoint({
  method: 'post',
  path: '/v1/payouts/{id}/withdraw',
  operationId: 'withdrawPayout',
  tag: 'Money',
  scope: 'money:write',
  summary: 'Withdraw a payout that nobody approved yet',
  body: z.strictObject({ by: staffId, reason }).meta({ id: 'WithdrawPayout' }),
  repeatable: true,
  answer: { status: 200, description: 'Nothing of it is paid; another can be drafted.', schema: payoutSummary },
  problems: ['unknown-payout', 'payout-refused', 'wrong-role'],
  act: async (deps, { id, body, now, log }) => summaryOf(await withdrawPayout(deps, { id, ...body, now, log })),
});

export const exportPayoutEndpoint = endpoint({
  method: 'get',
  path: '/v1/payouts/{id}/pain.001.xml',
  operationId: 'exportPayout',
  tag: 'Money',
  scope: 'money:write',
  summary: 'The approved payout as a SEPA file (pain.001.001.09) for the bank',
  description: 'The first time is recorded; fetched again it is the same file, byte for byte.',
  answer: { status: 200, description: 'The file.', schema: z.string(), type: 'application/xml' },
  problems: ['unknown-payout', 'payout-refused', 'no-payout-account'],
  act: (deps, { id, by, now }) => exportPayout(deps, { id, by, now }),
});

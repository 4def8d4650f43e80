import { z } from 'zod';
import { endpoint } from '../http/endpoint.ts';
import { reason, staffId } from '../staff/staff-word.ts';
import { doerNamed } from '../tasks/doer.ts';
import { payoutSummary, summaryOf } from './payout-answer.ts';
import { confirmAll, settleLine } from './settle-line.ts';

const confirmation = z.strictObject({ by: staffId }).meta({ id: 'ConfirmPayment' });

const confirmLine = endpoint({
  method: 'post',
  path: '/v1/payouts/{id}/lines/{payeeId}/confirm',
  operationId: 'confirmPayoutLine',
  tag: 'Money',
  scope: 'money:write',
  summary: 'The bank paid one line; the payee is told',
  body: confirmation,
  repeatable: true,
  answer: { status: 200, description: 'It is paid.', schema: payoutSummary },
  problems: ['unknown-payout', 'unknown-payee', 'payout-refused', 'wrong-role'],
  async act(deps, { id, params: { payeeId = '' }, body, now, log }) {
    const { id: by } = await doerNamed(deps, body.by, now);
    return summaryOf(await settleLine(deps, { id, payeeId, outcome: 'paid', by, now, log }));
  },
});

const failLine = endpoint({
  method: 'post',
  path: '/v1/payouts/{id}/lines/{payeeId}/fail',
  operationId: 'failPayoutLine',
  tag: 'Money',
  scope: 'money:write',
  summary: 'The bank could not pay one line: the amount is payable again, in the next payout',
  body: z.strictObject({ by: staffId, reason }).meta({ id: 'FailPayment' }),
  repeatable: true,
  answer: { status: 200, description: 'It is payable again, and a person is asked to look.', schema: payoutSummary },
  problems: ['unknown-payout', 'unknown-payee', 'payout-refused', 'wrong-role'],
  async act(deps, { id, params: { payeeId = '' }, body, now, log }) {
    const { id: by } = await doerNamed(deps, body.by, now);
    const { reason: why } = body;
    return summaryOf(await settleLine(deps, { id, payeeId, outcome: 'failed', reason: why, by, now, log }));
  },
});

const confirmRest = endpoint({
  method: 'post',
  path: '/v1/payouts/{id}/confirm',
  operationId: 'confirmPayout',
  tag: 'Money',
  scope: 'money:write',
  summary: 'The bank paid every line that was not told to have failed',
  body: confirmation,
  repeatable: true,
  answer: { status: 200, description: 'They are paid, and each payee is told.', schema: payoutSummary },
  problems: ['unknown-payout', 'payout-refused', 'wrong-role'],
  async act(deps, { id, body, now, log }) {
    const { id: by } = await doerNamed(deps, body.by, now);
    return summaryOf(await confirmAll(deps, { id, outcome: 'paid', by, now, log }));
  },
});

/** What the bank said. */
export const settlementEndpoints = [confirmLine, failLine, confirmRest];

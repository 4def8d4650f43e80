import { z } from 'zod';
import type { CustomerFact } from '../../domain/customer/facts.ts';
import { introductionOf } from '../../domain/customer/introductions.ts';
import { readHistory } from '../../domain/customer/read-history.ts';
import { referralRequest } from '../../door/referral.ts';
import { holderOf } from '../customers/holder.ts';
import { customerLinks, linksOf } from '../customers/links-of.ts';
import type { ApiDeps } from '../deps.ts';
import { endpoint } from '../http/endpoint.ts';
import { Problem } from '../http/problem.ts';
import { staffId } from '../staff/staff-word.ts';
import { doerNamed } from '../tasks/doer.ts';
import { introducerOf } from './claim-introduction.ts';
import { introduction, introductionAnswer } from './introduction-answer.ts';
import { registerCustomer } from './register-customer.ts';

async function receiptOf({ store }: Pick<ApiDeps, 'store'>, customerId: string, known?: readonly CustomerFact[]) {
  const facts = known ?? (await store.facts.load(customerId));
  return introductionAnswer(customerId, introductionOf(readHistory(facts), customerId));
}

export const recordReferralEndpoint = endpoint({
  method: 'post',
  path: '/v1/referrals',
  operationId: 'recordReferral',
  tag: 'Customers',
  scope: 'customers:write',
  summary: 'Register a new customer who named a customer’s code by phone or on paper',
  description:
    'The same door as the page behind a shared link. Of who is a customer already nothing is changed; the claim is kept, and ' +
    'the answer says why it counts for nothing.',
  body: referralRequest.extend({ by: staffId }),
  repeatable: true,
  answer: {
    status: 202,
    description: 'It is recorded; `introduction` is the receipt.',
    schema: z
      .object({ customerId: z.string(), status: z.enum(['registered', 'known']), introduction, links: customerLinks })
      .meta({ id: 'RecordedReferral' }),
  },
  problems: ['wrong-role'],
  async act(deps, { body: { by, code, customer, happenedAt, consent, ...told }, now, log }) {
    if (happenedAt > now)
      throw new Problem('invalid-fields', { errors: [{ pointer: '/happenedAt', detail: 'lies in the future' }] });
    const introducer = await introducerOf(deps, code);
    if (!introducer)
      throw new Problem('invalid-fields', { errors: [{ pointer: '/code', detail: 'is no code of a customer' }] });
    const { id } = await doerNamed(deps, by, now);
    const introducers = [{ customer: introducer, at: happenedAt, via: 'code' as const }];
    const named = { introducers, happenedAt, by: id, now, log };
    const noticeVersion = consent?.noticeVersion;
    const { address, ...rest } = told;
    const who = { person: customer, ...rest, ...(address && { address }), noticeVersion };
    const { customerId, status, facts } = await registerCustomer(deps, who, named);
    const introduction = await receiptOf(deps, customerId, facts);
    return { customerId, status, introduction, links: linksOf(deps, customerId) };
  },
});

export const readIntroductionEndpoint = endpoint({
  method: 'get',
  path: '/v1/customers/{id}/introduction',
  operationId: 'readIntroduction',
  tag: 'Customers',
  scope: 'customers:read',
  summary: 'Who brought this customer, by which rule, and why the others did not',
  description: 'One introducer over all programmes, fixed at the first registration, quote request or order.',
  answer: { status: 200, description: 'The receipt.', schema: introduction },
  problems: ['unknown-customer'],
  act: async (deps, { id }) => {
    const { customer, facts } = await holderOf(deps, id);
    return receiptOf(deps, customer._id, facts);
  },
});

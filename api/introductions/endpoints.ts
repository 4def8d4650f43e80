import { z } from 'zod';
import { claimRefusals } from '../../domain/customer/growth-facts.ts';
import { partnerReferralRequest } from '../../door/referral.ts';
import { customerLinks, linksOf } from '../customers/links-of.ts';
import { type Endpoint, endpoint } from '../http/endpoint.ts';
import { Problem } from '../http/problem.ts';
import { partnerOf } from '../partners/partner-of.ts';
import { staffId } from '../staff/staff-word.ts';
import { doerNamed } from '../tasks/doer.ts';
import { introduce } from './introduce.ts';

const recordPartnerReferralEndpoint = endpoint({
  method: 'post',
  path: '/v1/partners/{id}/referrals',
  operationId: 'recordPartnerReferral',
  tag: 'Partners',
  scope: 'partners:write',
  summary: 'A partner brings a new customer',
  description:
    'The same door as the form on an estate agent’s page. Of who is a customer already nothing is changed; the claim is kept, ' +
    'and the answer says whether it counts. Before an estate agent’s first customer `feeDisclosed` is needed, once.',
  body: partnerReferralRequest.extend({ by: staffId }),
  repeatable: true,
  answer: {
    status: 202,
    description: 'It is recorded.',
    schema: z
      .object({
        customerId: z.string(),
        status: z.enum(['registered', 'known']),
        counts: z.boolean().meta({ description: 'The claim stands, as things are known now.' }),
        why: z.enum(claimRefusals).optional().meta({ description: 'Why it counts for nothing.' }),
        links: customerLinks,
      })
      .meta({ id: 'RecordedPartnerReferral' }),
  },
  problems: ['unknown-partner', 'partnership-ended', 'fee-not-disclosed', 'wrong-role'],
  async act(deps, { id, body: { by, customer, happenedAt, consent, feeDisclosed, address, ...told }, now, log }) {
    if (happenedAt > now)
      throw new Problem('invalid-fields', { errors: [{ pointer: '/happenedAt', detail: 'lies in the future' }] });
    const doer = await doerNamed(deps, by, now);
    const known = await partnerOf(deps, id);
    if (known.history.ended) throw new Problem('partnership-ended');
    const who = { person: customer, ...told, ...(address && { address }), noticeVersion: consent?.noticeVersion };
    const brought = await introduce(deps, known, who, { feeDisclosed, happenedAt, by: doer.id, now, log });
    if (!('refused' in brought)) return { ...brought, links: linksOf(deps, brought.customerId) };
    if (brought.refused === 'fee-not-disclosed') throw new Problem('fee-not-disclosed');
    throw new Problem('invalid-fields', {
      errors: [{ pointer: '/customer', detail: 'is the partner himself: nobody brings himself' }],
    });
  },
});

/** New customers, brought by partners. */
export const introductionEndpoints: readonly Endpoint[] = [recordPartnerReferralEndpoint];

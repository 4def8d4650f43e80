import { z } from 'zod';
import { codeKinds, codeRefusals, partnerCodeForm, whyNoPartnerCode } from '../../domain/affiliate/partner-code.ts';
import { oneOf, word } from '../../door/fields.ts';
import type { PartnerCode } from '../../store/partner-codes.ts';
import type { ApiDeps } from '../deps.ts';
import { endpoint } from '../http/endpoint.ts';
import { Problem } from '../http/problem.ts';
import { partnerOf } from '../partners/partner-of.ts';
import { clickUrl } from './click-url.ts';

const name = word(64).regex(/^[\w.-]+$/, 'must be letters, digits, dot, dash or underscore');

const code = z
  .object({
    code: z.string(),
    kind: z.enum(codeKinds),
    url: z.string().optional().meta({ format: 'uri', description: 'Of a link.' }),
    campaign: z.string().optional(),
    medium: z.string().optional(),
    at: z.string().meta({ format: 'date-time' }),
  })
  .meta({ id: 'PartnerCode' });

const codeAnswer = (
  deps: Pick<ApiDeps, 'baseUrl'>,
  { _id, kind, campaign, medium, at }: PartnerCode,
): z.infer<typeof code> => ({
  ...{ code: _id, kind, at },
  ...(kind === 'link' && { url: clickUrl(deps, _id) }),
  ...(campaign !== undefined && { campaign }),
  ...(medium !== undefined && { medium }),
});

const refusalWords = {
  'customer-code': 'reads as a customer’s own code: do not end letters in three digits',
  'offer-code': 'is a discount code of ours',
  'level-code': 'begins like a code of the club',
} as const satisfies Record<(typeof codeRefusals)[number], string>;

const refused = (detail: string): Problem => new Problem('invalid-fields', { errors: [{ pointer: '/code', detail }] });

const makeCode = endpoint({
  method: 'post',
  path: '/v1/partners/{id}/codes',
  operationId: 'makePartnerCode',
  tag: 'Affiliates',
  scope: 'partners:write',
  summary: 'Give a partner a link or a coupon',
  description: 'A code is one partner’s alone and works until he leaves. The same again is the same.',
  body: z
    .strictObject({
      code: word(32)
        .transform((given) => given.toLowerCase())
        .refine((given) => partnerCodeForm.test(given), 'must be 3 to 32 letters, digits or dashes')
        .meta({ example: 'bouwblog-keuken' }),
      kind: oneOf(codeKinds),
      campaign: name.optional().meta({ description: 'Of a link: `utm_campaign`. Without this, the code.' }),
      medium: name.optional().meta({ description: 'Of a link: `utm_medium`. Without this, `link`.' }),
    })
    .meta({ id: 'MakePartnerCode' }),
  repeatable: true,
  answer: { status: 200, description: 'It works from now on.', schema: code },
  problems: ['unknown-partner'],
  async act(deps, { id, body: { code: _id, kind, campaign, medium }, now }) {
    const { partner, history } = await partnerOf(deps, id);
    const why = whyNoPartnerCode(_id);
    if (why !== undefined) throw refused(refusalWords[why]);
    if (history.ended) throw refused('cannot be given: the partnership has ended');
    const made: PartnerCode = {
      ...{ _id, partnerId: partner._id, kind, at: now },
      ...(campaign !== undefined && { campaign }),
      ...(medium !== undefined && { medium }),
    };
    if (!(await deps.store.partnerCodes.claim(made))) throw refused('is taken');
    return codeAnswer(deps, (await deps.store.partnerCodes.find(_id)) ?? made);
  },
});

const listCodes = endpoint({
  method: 'get',
  path: '/v1/partners/{id}/codes',
  operationId: 'listPartnerCodes',
  tag: 'Affiliates',
  scope: 'partners:read',
  summary: 'The links and coupons of a partner, the oldest first',
  answer: { status: 200, description: 'The list.', schema: z.object({ codes: z.array(code) }) },
  problems: ['unknown-partner'],
  async act(deps, { id }) {
    const { partner } = await partnerOf(deps, id);
    const codes = await deps.store.partnerCodes.of(partner._id);
    return { codes: codes.map((one) => codeAnswer(deps, one)) };
  },
});

export const codeEndpoints = [makeCode, listCodes];
